"""Assessment criteria as data: what is scored, on which scale, by how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from samband.rulebook.findings import N_
from samband.rulebook.parsing import Parsed, Table, repeated
from samband.rulebook.wording import Text


@dataclass(frozen=True, slots=True)
class ScoreQuestion:
    """A question scored on the scale, with help on what the marks mean here."""

    id: str
    label: Text
    help: Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion and its questions."""

    code: str
    name: Text
    questions: tuple[ScoreQuestion, ...]


@dataclass(frozen=True, slots=True)
class Criteria:
    """One version of the criteria. `max_spread` is the largest difference between two scorers on a
    question that needs no talk; `scorers` how many independent scorers are needed."""

    id: str
    component: str
    version: str
    valid_from: date
    valid_until: date | None
    source: str
    lowest: int
    highest: int
    marks: tuple[Text, ...]
    scorers: int
    max_spread: int
    criteria: tuple[Criterion, ...]

    @property
    def ref(self) -> str:
        """Return the name by which a case remembers its criteria, such as `inception@2024.1`."""
        return f"{self.id}@{self.version}"

    @property
    def questions(self) -> tuple[ScoreQuestion, ...]:
        """Return all questions in order."""
        return tuple(question for criterion in self.criteria for question in criterion.questions)


def parse_criteria(data: Any) -> Parsed[Criteria]:
    """Read assessment criteria from a table; mistakes become problems."""
    table = Table(data)
    marks = tuple(row.words("label") for row in _rows(table, "marks"))
    lowest = table.number("lowest", 1)
    criteria = Criteria(
        id=table.text("id"),
        component=table.text("component"),
        version=table.text("version"),
        valid_from=table.day("valid_from"),
        valid_until=table.optional_day("valid_until"),
        source=table.text("source"),
        lowest=lowest,
        highest=lowest + len(marks) - 1,
        marks=marks,
        scorers=table.number("scorers", least=1),
        max_spread=table.number("max_spread"),
        criteria=tuple(_criterion(row) for row in table.tables("criteria")),
    )
    for name in repeated([question.id for question in criteria.questions]):
        table.problem("criteria", N_("“{found}” stands twice."), N_("Give each its own id."), found=name)
    table.done()
    return Parsed.of(criteria, table.problems)


def _rows(table: Table, key: str) -> Iterator[Table]:
    for row in table.tables(key):
        yield row
        row.done()


def _criterion(table: Table) -> Criterion:
    questions = tuple(
        ScoreQuestion(row.text("id"), row.words("label"), row.words("help", needed=False))
        for row in _rows(table, "questions")
    )
    criterion = Criterion(table.text("code"), table.words("name"), questions)
    table.done()
    return criterion
