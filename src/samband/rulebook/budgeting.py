"""Budget templates as data: which kinds of cost a component pays, over how many years, by which rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from samband.rulebook.parsing import Parsed, Table
from samband.rulebook.wording import Text


@dataclass(frozen=True, slots=True)
class CostRule:
    """What is paid, or not, in words for people; `source` is the public document that says so."""

    id: str
    text: Text
    source: str

    @classmethod
    def read(cls, table: Table) -> CostRule:
        """Read one rule."""
        rule = cls(table.text("id"), table.words("text"), table.text("source"))
        table.done()
        return rule


@dataclass(frozen=True, slots=True)
class BudgetTemplate:
    """One version of a component's budget: `years` at most, `categories` by their codes in order."""

    id: str
    component: str
    version: str
    valid_from: date
    valid_until: date | None
    source: str
    years: int
    categories: tuple[str, ...]
    rules: tuple[CostRule, ...]

    @property
    def ref(self) -> str:
        """Return the name by which a budget remembers its template, such as `project@2024.1`."""
        return f"{self.id}@{self.version}"


def parse_budget(data: Any) -> Parsed[BudgetTemplate]:
    """Read a budget template from a table; mistakes become problems."""
    table = Table(data)
    template = BudgetTemplate(
        id=table.text("id"),
        component=table.text("component"),
        version=table.text("version"),
        valid_from=table.day("valid_from"),
        valid_until=table.optional_day("valid_until"),
        source=table.text("source"),
        years=table.number("years", least=1),
        categories=table.texts("categories"),
        rules=tuple(CostRule.read(row) for row in table.tables("rules", needed=False)),
    )
    table.done()
    return Parsed.of(template, table.problems)
