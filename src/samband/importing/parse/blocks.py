"""Cuts a page into the records it holds, each with the footer that closes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from .footers import Footer, read_footer
from .labels import Label, inline_label, is_other_archive
from .vocabulary import Vocabulary, key

_CUT: Final = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\(…\))\s*$")
_MORE: Final = re.compile(
    r"(?:läs mer|läs hela|read more|continue reading|visa mer|show more)\b.{0,40}$", re.I
)
_RELATED: Final = re.compile(
    r"(?:relaterad|relaterat|related|läs också|läs även|läs vidare|read also|see also|fler (?:nyheter"
    r"|artiklar|partnerskap)"
    r"|more (?:news|articles|partnerships)|senaste nytt|latest news|andra (?:artiklar|partnerskap)"
    r"|du kanske också"
    r"|you may also|kontakt(?:a oss)?$|contact(?: us)?$|dela (?:sidan|artikeln)|share this)",
    re.I,
)
_CHROME: Final = re.compile(
    r"(?:hoppa till innehåll|skip to content|meny|menu|sök|search|dela|share|skriv ut|print|tillbaka"
    r"|back|nästa|next"
    r"|föregående|previous|till toppen|start|hem|home|läs mer|read more|svenska|english|lyssna|listen"
    r"|facebook|twitter"
    r"|linkedin|e-post|cookies?|(?:\d+\s*)+(?:…)?\s*(?:nästa|next)?|sida \d+(?: av \d+)?"
    r"|page \d+(?: of \d+)?)[ »›>:]*",
    re.I,
)
_TRAIL: Final = re.compile(r"(?:hem|start|home|startsida)\s*[/>»›|].*", re.I)
_DATE: Final = re.compile(
    r"(?:publicerad|published|uppdaterad|updated|datum|date)?:?\s*(?:den\s+)?(?:\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\s+[^\W\d]{3,9}\.?,?\s+\d{4}"
    r"|[^\W\d]{3,9}\s+\d{1,2},?\s+\d{4})(?:\s*,?\s*(?:kl\.?\s*)?\d{1,2}[:.]\d{2})?",
    re.I,
)
_BARE_DATE: Final = re.compile(
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s+[^\W\d]{3,9}\.?,?\s+\d{4}|[^\W\d]{3,9}\s+\d{1,2},?\s+\d{4})", re.I
)
_SITE: Final = re.compile(
    r"ICLD|(?:svenskt |the swedish |swedish )?(?:internationellt centrum för lokal demokrati"
    r"|international cent(?:re|er) for local democracy)(?:\s*[,(]?\s*ICLD\)?)?",
    re.I,
)
_ABBREVIATION: Final = re.compile(r"(?!FAQ$)[A-ZÅÄÖ]{2,10}")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one record without its footer; `line` is where its title stands, counted from 1."""

    line: int
    title: str
    body: tuple[str, ...]
    footer: Footer | None


@dataclass(slots=True)
class Archive:
    """What the first line of an archive says about every record below it."""

    is_archive: bool = False
    values: dict[Label, str] = field(default_factory=dict)


def read_archive(lines: Sequence[str], vocabulary: Vocabulary) -> tuple[Archive, int]:
    """The archive heading at the top of a page and the line after it."""
    archive, at = Archive(), 0
    while at < len(lines):
        line = lines[at].strip()
        inline = inline_label(line)
        if inline:
            archive.values[inline[0]] = inline[1]
            archive.is_archive = True
        elif is_other_archive(line) or (at == 0 and key(line) in vocabulary.countries):
            archive.is_archive = True
            if key(line) in vocabulary.countries:
                archive.values[Label.COUNTRY] = line
        elif line and not is_chrome(line) and not _is_masthead(lines, at):
            break
        at += 1
    return archive, at


def _is_masthead(lines: Sequence[str], at: int) -> bool:
    """Whether a line at the top is the site's name: the known one, or an abbreviation apart from a longer title."""
    text = lines[at].strip()
    below = next((line.strip() for line in lines[at + 1 :] if line.strip() and not is_chrome(line)), "")
    if _SITE.fullmatch(text):
        return bool(below)
    apart = bool(_ABBREVIATION.fullmatch(text)) and at + 1 < len(lines) and not lines[at + 1].strip()
    return apart and len(below) > len(text) and not re.search(r"[.!?:]$", below)


def split_blocks(
    lines: Sequence[str], start: int, archive: Archive, vocabulary: Vocabulary, offset: int
) -> list[Block]:
    """The records of a page in its order; `offset` is the number of the page's first line in its file."""
    spaced = sum(1 for line in lines if not line.strip()) * 6 > len(lines)
    spans: list[tuple[int, int, Footer | None]] = []
    at = begun = start
    while at < len(lines):
        read = read_footer(lines, at, vocabulary, spaced) if lines[at].strip() else None
        if read:
            spans.append((begun, at, read[0]))
            at = begun = read[1]
        else:
            at += 1
    many = archive.is_archive or len(spans) > 1
    if any(line.strip() for line in lines[begun:]) and not (spans and _is_aftermath(lines[begun:], many)):
        spans.append((begun, len(lines), None))
    blocks = [part for span in spans for part in _parts(lines, *span, many)]
    return [block for span in blocks if (block := _block(lines, *span, offset))]


def is_chrome(line: str) -> bool:
    """Whether a line belongs to the site's frame rather than to a record."""
    text = line.strip()
    return not text or bool(_CHROME.fullmatch(text) or _TRAIL.fullmatch(text) or _DATE.fullmatch(text))


def _parts(
    lines: Sequence[str], start: int, end: int, footer: Footer | None, many: bool
) -> Iterator[tuple[int, int, Footer | None]]:
    """A span, or the several records in it that have lost their footers (repeated titles, cut texts)."""
    cuts = _cuts(lines, start, end) if many or footer is None else []
    begun = start
    for cut in cuts:
        yield begun, cut, None
        begun = cut
    yield begun, end, footer


def _cuts(lines: Sequence[str], start: int, end: int) -> list[int]:
    """The lines in a span where another record begins."""
    filled = [at for at in range(start, end) if lines[at].strip()]
    doubled = [
        here
        for here, following in pairwise(filled)
        if key(lines[here]) == key(lines[following])
        and len(lines[here].strip()) > 3
        and not is_chrome(lines[here])
    ]
    if len(doubled) > 1 or (doubled and doubled[0] > filled[0]):
        return [at for at in doubled if at > filled[0]]
    ends = [place for place, at in enumerate(filled) if _CUT.search(lines[at]) and place > 0]
    if len(ends) < 2:
        return []
    cuts = []
    for place in ends:
        following = place + 1
        while following < len(filled) and (
            _MORE.match(lines[filled[following]]) or is_chrome(lines[filled[following]])
        ):
            following += 1
        if following < len(filled):
            cuts.append(filled[following])
    return cuts


def _is_aftermath(lines: Sequence[str], many: bool) -> bool:
    """Whether the text after the last footer is links and frame, not one more record."""
    filled = [line.strip() for line in lines if line.strip() and not is_chrome(line)]
    if not filled or _RELATED.match(filled[0]):
        return True
    prose = [line for line in filled if len(line) > 120 or re.search(r"[.!?…\]]$", line)]
    return not prose or not many


def _block(lines: Sequence[str], start: int, end: int, footer: Footer | None, offset: int) -> Block | None:
    """A block with its title found; None for a span without any text of its own."""
    rest = [at for at in range(start, end) if lines[at].strip() and not is_chrome(lines[at])]
    while rest and _RELATED.match(lines[rest[0]]) and len(lines[rest[0]]) < 40 and footer is None:
        rest = rest[1:]
    if not rest:
        return None
    title = lines[rest[0]].strip().removesuffix(":")
    first = rest[0] + 1
    if len(rest) > 1 and key(lines[rest[1]]) == key(title):
        first = rest[1] + 1
    return Block(offset + rest[0], title, _without_date(lines[first:end]), footer)


def _without_date(lines: Sequence[str]) -> tuple[str, ...]:
    """A body's lines without the bare date of publishing that may stand above them."""
    tidy = [line.strip() for line in lines]
    at = next((place for place, line in enumerate(tidy) if line), len(tidy))
    if at < len(tidy) and _BARE_DATE.fullmatch(tidy[at]):
        return tuple(tidy[at + 1 :])
    return tuple(tidy)
