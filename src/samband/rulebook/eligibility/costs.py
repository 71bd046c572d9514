"""Rules about the lines of a budget: limits for cost categories, and years that the period has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from samband.rulebook.budgets import BudgetLine
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import N_, Finding, Severity, Text
from samband.rulebook.money import Money, round_money, total
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule
from samband.rulebook.schedule import add_months
from samband.rulebook.tables import ROWS

MONTHS = 12


@dataclass(frozen=True, slots=True)
class CostLimit:
    """`name` of the costs for people, `categories` that they are (empty: all), and the most they may be:
    `amount` in `currency`, or `percent` of the whole budget; `per` = "application", "year" or "party".
    A rule that blocks is a ceiling, one that warns a guide value."""

    name: Text
    categories: tuple[str, ...]
    per: str
    currency: str
    amount: Decimal | None
    percent: Decimal | None

    @classmethod
    def read(cls, table: Table) -> CostLimit:
        """Read the parameters."""
        amount = table.amount("amount") if table.has("amount") else None
        percent = table.amount("percent") if table.has("percent") else None
        if (amount is None) is (percent is None):
            table.problem("amount", N_("Write either amount or percent."), N_("Remove one, or add one."))
        categories = table.texts("categories", needed=False)
        per = table.choice("per", ("application", "year", "party"), "application")
        return cls(table.words("name"), categories, per, table.text("currency", ""), amount, percent)


def cost_limit(rule: Rule[CostLimit], facts: ApplicationFacts) -> Iterator[Finding]:
    """Some kinds of cost are not above a limit, in all, for each year or for each party."""
    lines = facts.budget.lines
    wanted = rule.params.categories
    counted = [line for line in lines if not wanted or line.category in wanted]
    if not counted:
        return
    whole = total((line.amount for line in lines), lines[0].amount.currency)
    limit = _limit(rule.params, whole)
    for group, part in _groups(rule.params.per, counted, facts):
        found = total((line.amount for line in part), whole.currency)
        if found.currency == limit.currency and found > limit:
            yield _above(rule, facts, part, group, found, limit)


def _limit(params: CostLimit, whole: Money) -> Money:
    if params.percent is not None:
        return round_money(Money(whole.amount * params.percent / 100, whole.currency))
    return Money(params.amount or Decimal(0), params.currency or whole.currency)


def _groups(
    per: str, lines: list[BudgetLine], facts: ApplicationFacts
) -> Iterator[tuple[str, list[BudgetLine]]]:
    if per == "application":
        yield "", lines
    elif per == "year":
        for year in sorted({line.year for line in lines if line.year}):
            yield str(year), [line for line in lines if line.year == year]
    else:
        for party in facts.parties:
            if part := [line for line in lines if line.party == party.key]:
                yield party.name, part


def _above(
    rule: Rule[CostLimit], facts: ApplicationFacts, part: list[BudgetLine], group: str, found: Money,
    limit: Money,
) -> Finding:  # fmt: skip
    is_guide = rule.severity is Severity.WARN
    if group and rule.params.per == "year":
        message = N_("{name}, year {group}: {found}. The most is {limit}.")
    elif group:
        message = N_("{name}, {group}: {found}. The most is {limit}.")
    else:
        message = N_("{name}: {found}. The most is {limit}.")
    remedy = (
        N_("Lower these costs by {excess}, or explain why more is needed.") if is_guide
        else N_("Lower these costs by {excess}, to {limit} at most.")
    )  # fmt: skip
    return rule.finding(
        "cost.above_guide" if is_guide else "cost.above_ceiling", message, remedy,
        f"{ROWS}{facts.budget.table}.{part[-1].key}.price",
        name=rule.params.name, group=group, found=found, limit=limit, excess=found - limit,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class BudgetYears:
    """No parameters: years are counted from the first day of the period."""

    @classmethod
    def read(cls, table: Table) -> BudgetYears:
        """Read the parameters: there are none."""
        return cls()


def budget_years(rule: Rule[BudgetYears], facts: ApplicationFacts) -> Iterator[Finding]:
    """No budget line belongs to a year that begins after the period has ended."""
    starts_on, ends_on = facts.period.starts_on, facts.period.ends_on
    if starts_on is None or ends_on is None or ends_on < starts_on:
        return
    for line in facts.budget.lines:
        if line.year and add_months(starts_on, MONTHS * (line.year - 1)) > ends_on:
            yield rule.finding(
                "budget.year_after_period",
                N_("Year {year} begins after the period has ended on {ends_on}."),
                N_("Choose an earlier year for the line, or a longer period."),
                f"{ROWS}{facts.budget.table}.{line.key}.year", year=line.year, ends_on=ends_on,
            )  # fmt: skip
