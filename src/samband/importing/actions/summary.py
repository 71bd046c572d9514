"""What an import did, counted and in words."""

from collections import Counter
from dataclasses import dataclass, field

from samband.importing.states import Kept


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record: kept how, published as what, which names wait, which terms no codelist has."""

    source: str
    line: int
    kind: str
    title: str
    kept: Kept
    project: str = ""
    partnerships: int = 0
    waiting: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """Return created, changed, unchanged or to review."""
        return "to review" if self.waiting and self.kept != Kept.UNCHANGED else str(self.kept.value)


@dataclass(slots=True)
class ImportSummary:
    """Counts of a whole import; `strange` counts terms that no codelist has."""

    files: int = 0
    records: int = 0
    kept: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    strange: Counter[str] = field(default_factory=Counter)
    projects: int = 0
    partnerships: int = 0
    waiting: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one more record."""
        self.records += 1
        self.kept[outcome.kept.value] += 1
        self.kinds[outcome.kind] += 1
        self.projects += bool(outcome.project)
        self.partnerships += outcome.partnerships
        self.waiting += len(outcome.waiting)
        self.strange.update(outcome.strange)

    @property
    def changed_anything(self) -> bool:
        """Tell whether any record was new or changed."""
        return self.records > self.kept[Kept.UNCHANGED.value]

    def __str__(self) -> str:
        created, changed, unchanged = (self.kept[kept.value] for kept in Kept)
        text = f"{counted(self.records, 'record')}: {created} new, {changed} changed, {unchanged} unchanged"
        return f"{text}; {counted(self.waiting, 'name')} to review" if self.waiting else text


def counted(number: int, word: str) -> str:
    """Return a number with its noun in English: 1 record, 2 records."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
