"""What importing knows of one record once its names are matched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .verdicts import Match


@dataclass(frozen=True, slots=True)
class Pair:
    """A Swedish body and a foreign place that work together, with the project area where it is told."""

    swedish: Match
    international: Match
    area: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a page with canonical names; `amount_sek` is the granted total in whole kronor.

    `countries` are the country codes that the page says the record belongs to; `line` counts from 1 in the file.
    """

    source: str
    source_url: str
    line: int
    kind: str
    title: str
    language: str
    body: str
    excerpt: str
    swedish_partners: tuple[Match, ...]
    international_partners: tuple[Match, ...]
    project_areas: tuple[str, ...]
    sdgs: tuple[int, ...]
    themes: tuple[str, ...]
    tags: tuple[str, ...]
    pairs: tuple[Pair, ...]
    mentioned_swedish: tuple[Match, ...]
    countries: tuple[str, ...]
    amount_sek: int | None
    publication_type: str
    note: str

    def matches(self) -> Iterator[Match]:
        """Every match of the record, once for each place it stands."""
        yield from self.swedish_partners
        yield from self.international_partners
        for pair in self.pairs:
            yield pair.swedish
            yield pair.international
        yield from self.mentioned_swedish

    @property
    def doubts(self) -> tuple[Match, ...]:
        """The matches that a person has to decide on, each written name once."""
        return tuple({one.written: one for one in self.matches() if not one.verdict.is_safe}.values())
