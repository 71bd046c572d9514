"""Rules about the rows of tables: how many, when, how they hang together, and parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samband.rulebook.facts import ApplicationFacts, RowFacts
from samband.rulebook.findings import N_, Finding, Text
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule
from samband.rulebook.tables import ROWS


@dataclass(frozen=True, slots=True)
class RowsBetween:
    """`table`, its `name` for people, and the `min` and `max` number of rows; with `party`, a column of
    the kind party, each party has its own count."""

    table: str
    name: Text
    party: str
    least: int
    most: int | None

    @classmethod
    def read(cls, table: Table) -> RowsBetween:
        """Read the parameters."""
        return cls(
            table.text("table"), table.words("name"), table.text("party", ""), table.number("min", 0),
            table.optional_number("max", least=1),
        )  # fmt: skip


def rows_between(rule: Rule[RowsBetween], facts: ApplicationFacts) -> Iterator[Finding]:
    """The number of rows in a table is within limits; judged for those who have written one."""
    params, rows = rule.params, facts.rows(rule.params.table)
    groups = [("", rows)]
    if params.party:
        groups = [(p.name, tuple(r for r in rows if r.text(params.party) == p.key)) for p in facts.parties]
    for party, found in groups:
        where, label = f"{ROWS}{params.table}", params.name
        if 0 < len(found) < params.least:
            yield rule.finding(
                "rows.too_few", N_("{name} {party}: {found}. The least number is {limit}."),
                N_("Add rows: {difference}."), where, name=label, party=party, found=len(found),
                limit=params.least, difference=params.least - len(found),
            )  # fmt: skip
        if params.most is not None and len(found) > params.most:
            yield rule.finding(
                "rows.too_many", N_("{name} {party}: {found}. The greatest number is {limit}."),
                N_("Take out rows: {difference}."), where, name=label, party=party, found=len(found),
                limit=params.most, difference=len(found) - params.most,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DatesInPeriod:
    """`table` and its columns `starts` and, where there is one, `ends`."""

    table: str
    starts: str
    ends: str

    @classmethod
    def read(cls, table: Table) -> DatesInPeriod:
        """Read the parameters."""
        return cls(table.text("table"), table.text("starts"), table.text("ends", ""))


def dates_in_period(rule: Rule[DatesInPeriod], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each row's days lie within the period, and it does not end before it begins."""
    period, params = facts.period, rule.params
    for row in facts.rows(params.table):
        starts, ends = row.day(params.starts), row.day(params.ends)
        if starts and ends and ends < starts:
            yield rule.finding(
                "row.ends_before_start", N_("It ends on {ends_on}, before it starts on {starts_on}."),
                N_("Choose a last day on or after {starts_on}."), _cell(params.table, row, params.ends),
                starts_on=starts, ends_on=ends,
            )  # fmt: skip
        for column, day in ((params.starts, starts), (params.ends, ends)):
            is_early = bool(day and period.starts_on and day < period.starts_on)
            is_late = bool(day and period.ends_on and day > period.ends_on)
            if day and (is_early or is_late):
                yield rule.finding(
                    "row.outside_period", N_("{day} lies outside the period of the application."),
                    N_("Choose a day within the period, or change the period."),
                    _cell(params.table, row, column), day=day,
                )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowsLinked:
    """`table` and its `column` of the kind row, `to` the table that it chooses from; `every` asks that
    each row there is chosen at least once, judged when `table` has a row."""

    table: str
    column: str
    to: str
    every: bool

    @classmethod
    def read(cls, table: Table) -> RowsLinked:
        """Read the parameters."""
        return cls(table.text("table"), table.text("column"), table.text("to"), table.flag("every"))


def rows_linked(rule: Rule[RowsLinked], facts: ApplicationFacts) -> Iterator[Finding]:
    """Rows belong to rows that still stand, and where asked each of those has one."""
    params = rule.params
    standing = {row.key for row in facts.rows(params.to)}
    chosen = set()
    for row in facts.rows(params.table):
        link = row.text(params.column)
        chosen.add(link)
        if link and link not in standing:
            yield rule.finding(
                "row.link_gone", N_("This belongs to a row that has been taken out."),
                N_("Choose another row that it belongs to."), _cell(params.table, row, params.column),
            )  # fmt: skip
    if params.every and chosen - {""}:
        for number, row in enumerate(facts.rows(params.to), 1):
            if row.key not in chosen:
                yield rule.finding(
                    "row.nothing_belongs", N_("Nothing belongs to row {number} yet."),
                    N_("Let at least one row of the other table belong to it."), f"{ROWS}{params.to}.{row.key}",
                    number=number,
                )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartsWithin:
    """`table`, the column `whole` and the columns of its `parts`, each of which is a share of the whole."""

    table: str
    whole: str
    parts: tuple[str, ...]

    @classmethod
    def read(cls, table: Table) -> PartsWithin:
        """Read the parameters."""
        return cls(table.text("table"), table.text("whole"), table.texts("parts"))


def parts_within(rule: Rule[PartsWithin], facts: ApplicationFacts) -> Iterator[Finding]:
    """No part of a number, such as women among all, is larger than the number itself."""
    for row in facts.rows(rule.params.table):
        whole = row.number(rule.params.whole)
        for column in rule.params.parts:
            part = row.number(column)
            if whole is not None and part is not None and part > whole:
                yield rule.finding(
                    "row.part_above_whole", N_("{part} is more than {whole}, of which it is a part."),
                    N_("Correct one of the two numbers."), _cell(rule.params.table, row, column),
                    part=part, whole=whole,
                )  # fmt: skip


def _cell(table: str, row: RowFacts, column: str) -> str:
    return f"{ROWS}{table}.{row.key}.{column}"
