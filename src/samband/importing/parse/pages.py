"""Reads one page text and parses it into raw records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .amounts import granted_amount
from .blocks import Archive, Block, read_archive, split_blocks
from .footers import goal_numbers
from .kinds import is_pair_title, kind_from_address, kind_of
from .labels import Label
from .language import language_of
from .passages import Passage, read_passages
from .problems import Problem
from .reading import read_text
from .vocabulary import Vocabulary

_WITH_AMOUNT: Final = frozenset({"article", "project", "network"})


@dataclass(frozen=True, slots=True)
class Page:
    """One page text: its file, its address where the first line gave one, and its lines."""

    path: Path
    url: str
    lines: tuple[str, ...]
    first_line: int = 1

    @property
    def source(self) -> str:
        """The file's name, as records cite it."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class RawRecord:
    """What one record says in the page's own words; names are matched later."""

    source: str
    source_url: str
    line: int
    title: str
    body: str
    kind: str
    language: str
    passages: tuple[Passage, ...]
    labels: dict[Label, tuple[str, ...]]
    archive: dict[Label, str]
    goals: tuple[int, ...]
    tags: tuple[str, ...]
    publication_type: str
    amount_sek: int | None


def read_page(path: Path) -> Page | Problem:
    """The page in a file, or the problem that keeps it from being one."""
    text = read_text(path)
    return text if isinstance(text, Problem) else page_from_text(text, path)


def page_from_text(text: str, path: Path) -> Page | Problem:
    """The page in a text; a first line `URL: …` becomes its address."""
    lines = text.split("\n")
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    first = lines[start].strip()
    if first[:4].upper() != "URL:":
        return Page(path, "", tuple(lines))
    rest = tuple(lines[start + 1 :])
    if not any(line.strip() for line in rest):
        return Problem("empty", path, start + 1)
    return Page(path, first[4:].strip(), rest, start + 2)


def parse_page(page: Page, vocabulary: Vocabulary) -> list[RawRecord]:
    """The records of a page in its order; never raises, whatever the text."""
    archive, start = read_archive(page.lines, vocabulary)
    blocks = split_blocks(page.lines, start, archive, vocabulary, page.first_line)
    single = len(blocks) == 1 and not archive.is_archive
    hint = kind_from_address(page.url) if single else ""
    return [_record(page, block, archive, hint, vocabulary) for block in blocks]


def _record(page: Page, block: Block, archive: Archive, hint: str, vocabulary: Vocabulary) -> RawRecord:
    labels = block.footer.values if block.footer else {}
    body = "\n".join(block.body).strip("\n")
    is_pair = is_pair_title(block.title, vocabulary)
    kind = kind_of(block.title, block.body, labels, is_pair=is_pair, hint=hint, home=_home(archive))
    passages = read_passages(block.body, vocabulary)
    amount = _amount(block.title, passages) if kind in _WITH_AMOUNT else None
    return RawRecord(
        source=page.source,
        source_url=page.url,
        line=block.line,
        title=block.title,
        body=body,
        kind=kind,
        language=language_of(block.title, body),
        passages=tuple(passages),
        labels={label: tuple(values) for label, values in labels.items()},
        archive=dict(archive.values),
        goals=_goals(labels, vocabulary),
        tags=_tags(labels.get(Label.TAGS, [])),
        publication_type=" ".join(labels.get(Label.PUBLICATION_TYPE, [])[:1]),
        amount_sek=amount,
    )


def _amount(title: str, passages: list[Passage]) -> int | None:
    prose = [part.text for part in passages if not part.is_line]
    return granted_amount(title, prose, [part.text for part in passages if part.is_line])


def _home(archive: Archive) -> str:
    """What records without a footer are in an archive: a partner's are projects, others are articles."""
    of_partner = archive.values.keys() & {Label.SWEDISH, Label.INTERNATIONAL}
    return "project" if of_partner else "article" if archive.is_archive else ""


def _goals(labels: dict[Label, list[str]], vocabulary: Vocabulary) -> tuple[int, ...]:
    lines = labels.get(Label.GOALS, [])
    return tuple(sorted({number for line in lines for number in goal_numbers(line, vocabulary)}))


def _tags(lines: list[str]) -> tuple[str, ...]:
    """The comma-separated tags, sorted, each once."""
    parts = {part.strip(" .#") for line in lines for part in line.replace(";", ",").split(",")}
    return tuple(sorted(part for part in parts if part))
