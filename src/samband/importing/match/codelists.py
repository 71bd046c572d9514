"""Reads the programme's code lists: project areas, themes, goals and publication types."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from samband.importing.parse.vocabulary import key


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a list: its code, its names and the other wordings it goes by."""

    code: str
    name_sv: str
    name_en: str
    aliases: tuple[str, ...]

    @property
    def wordings(self) -> tuple[str, ...]:
        """All names of the term."""
        return (self.name_en, self.name_sv, *self.aliases)


@dataclass(frozen=True, slots=True)
class Codelist:
    """A list of terms, found by any of their wordings."""

    terms: tuple[Term, ...]
    by_key: dict[str, Term] = field(repr=False)

    @property
    def english(self) -> dict[str, str]:
        """English name by `key` of any wording."""
        return {wording: term.name_en for wording, term in self.by_key.items()}


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a comma-separated file in UTF-8 as dictionaries."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def several(value: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, parted by |."""
    return tuple(part.strip() for part in value.split("|") if part.strip())


def read_codelist(path: Path) -> Codelist:
    """A code list from its file; where two terms share a wording the first keeps it."""
    terms = tuple(
        Term(row["code"], row["name_sv"], row["name_en"], several(row["aliases"])) for row in read_rows(path)
    )
    by_key: dict[str, Term] = {}
    for term in terms:
        for wording in term.wordings:
            by_key.setdefault(key(wording), term)
    return Codelist(terms, by_key)
