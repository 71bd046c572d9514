"""The rule about the amount: ceilings (block) and guide values (warn) by region and parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import N_, Finding, Severity, Text
from samband.rulebook.money import Money
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule, When


@dataclass(frozen=True, slots=True)
class Limit:
    """One row of the table: its name for people, the cases it is for, and the amount."""

    name: Text
    when: When
    amount: Decimal

    @classmethod
    def read(cls, table: Table) -> Limit:
        """Read one row."""
        limit = cls(table.words("name"), When.read(table), table.amount("amount"))
        table.done()
        return limit


@dataclass(frozen=True, slots=True)
class AmountCeiling:
    """`currency`, `per` = "application" or "year", and `limits`: rows with `name`, `amount` and
    the cases they are for (`clusters`, `parties_min`, `parties_max`). A rule that blocks is a
    ceiling, one that warns a guide value. Where several rows fit, the highest amount counts."""

    currency: str
    per: str
    limits: tuple[Limit, ...]

    @classmethod
    def read(cls, table: Table) -> AmountCeiling:
        """Read the parameters."""
        return cls(
            table.text("currency"),
            table.choice("per", ("application", "year")),
            tuple(Limit.read(row) for row in table.tables("limits")),
        )


def amount_ceiling(rule: Rule[AmountCeiling], facts: ApplicationFacts) -> Iterator[Finding]:
    """The amount asked for, in all or per year, is not above the limit for these parties."""
    fitting = [limit for limit in rule.params.limits if limit.when.applies(facts)]
    limit = max(fitting, key=lambda row: row.amount, default=None)
    for where, year, asked in _asked(rule, facts):
        if asked.currency != rule.params.currency:
            yield rule.finding(
                "amount.currency",
                N_("The amount is in {found}; applications are made in {wanted}."),
                N_("State the amount in {wanted}."),
                where, Severity.BLOCK, found=asked.currency, wanted=rule.params.currency,
            )  # fmt: skip
        elif limit and asked.amount > limit.amount:
            yield _above(rule, limit, where, year, asked)


def _asked(rule: Rule[AmountCeiling], facts: ApplicationFacts) -> Iterator[tuple[str, int, Money]]:
    if rule.params.per == "year":
        for year, asked in sorted(facts.budget.by_year.items()):
            yield f"budget.by_year.{year}", year, asked
    elif facts.budget.requested is not None:
        yield "budget.requested", 0, facts.budget.requested


def _above(rule: Rule[AmountCeiling], limit: Limit, where: str, year: int, asked: Money) -> Finding:
    ceiling = Money(limit.amount, asked.currency)
    is_guide = rule.severity is Severity.WARN
    if year:
        message = N_("Year {year}: {asked} is asked for. The limit for {group} is {limit}.")
    elif is_guide:
        message = N_("{asked} is asked for. The guide value for {group} is {limit}.")
    else:
        message = N_("{asked} is asked for. The ceiling for {group} is {limit}.")
    if is_guide:
        remedy = N_("Lower the amount by {excess}, or explain in the budget why more is needed.")
    else:
        remedy = N_("Lower the amount by {excess}, to {limit} at most.")
    return rule.finding(
        "amount.above_guide" if is_guide else "amount.above_ceiling", message, remedy, where,
        year=year, asked=asked, group=limit.name, limit=ceiling, excess=asked - ceiling,
    )  # fmt: skip
