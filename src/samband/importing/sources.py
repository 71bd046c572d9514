"""From paths to records: finds the files, refuses what is no page text, parses and matches one file at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from samband.importing.facts import Sheet, sheet_of
from samband.importing.match.records import resolve
from samband.importing.match.resolved import Record
from samband.importing.parse.pages import parse_page, read_page
from samband.importing.parse.problems import Problem
from samband.importing.places.atlas import Atlas


class UnreadableSources(Exception):
    """Some sources cannot be read; `problems` names each file, the line where there is one, and the remedy."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def page_files(paths: Iterable[Path]) -> list[Path]:
    """Return the page texts in the paths (files as given, folders by their `.txt` files, sorted), each once.

    Every file is looked at before the first record is made. Raises `UnreadableSources`.
    """
    files: dict[Path, Path] = {}
    problems: list[str] = []
    for path in paths:
        found = _texts_in(path) if path.is_dir() else [path]
        if not found:
            problems.append(
                f"{path}: This folder has no .txt files. Give the folder that holds the page texts."
            )
        files.update((file.resolve(), file) for file in found)
    problems += [str(page) for file in files.values() if isinstance(page := read_page(file), Problem)]
    if problems:
        raise UnreadableSources(problems)
    return list(files.values())


def read_records(files: Iterable[Path], atlas: Atlas) -> Iterator[Record]:
    """Yield the records of the files in their order. Raises `UnreadableSources` for a file changed meanwhile."""
    for file in files:
        page = read_page(file)
        if isinstance(page, Problem):
            raise UnreadableSources([str(page)])
        for raw in parse_page(page, atlas.authority.vocabulary):
            yield resolve(raw, atlas.authority)


def read_sheets(files: Iterable[Path], atlas: Atlas) -> Iterator[Sheet]:
    """Yield the records as they are kept; records with one source, address and title are numbered."""
    numbers: Counter[tuple[str, str, str]] = Counter()
    for record in read_records(files, atlas):
        same = (record.source, record.source_url, record.title)
        numbers[same] += 1
        yield sheet_of(record, numbers[same], atlas)


def _texts_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".txt" and path.is_file())
