"""The rule about the period: its order, its length and when it may start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import N_, Finding, Severity
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule
from samband.rulebook.schedule import add_months


@dataclass(frozen=True, slots=True)
class PeriodLength:
    """`min_months` and `max_months` of the period, both days included; `starts_after_filing`
    asks that it does not begin before the reference date."""

    min_months: int
    max_months: int | None
    starts_after_filing: bool

    @classmethod
    def read(cls, table: Table) -> PeriodLength:
        """Read the parameters."""
        return cls(
            table.number("min_months", 0),
            table.optional_number("max_months", least=1),
            table.flag("starts_after_filing"),
        )


def period_length(rule: Rule[PeriodLength], facts: ApplicationFacts) -> Iterator[Finding]:
    """The period ends after it starts, is neither too short nor too long, nor starts too early."""
    starts_on, ends_on = facts.period.starts_on, facts.period.ends_on
    if starts_on and rule.params.starts_after_filing and starts_on < facts.reference_date:
        yield rule.finding(
            "period.starts_too_early",
            N_("The period starts on {starts_on}, before the application is filed ({on})."),
            N_("Let the period start on {on} or later."),
            "period.starts_on", starts_on=starts_on, on=facts.reference_date,
        )  # fmt: skip
    if starts_on and ends_on:
        yield from _length(rule, starts_on, ends_on)


def _length(rule: Rule[PeriodLength], starts_on: date, ends_on: date) -> Iterator[Finding]:
    shortest, longest = rule.params.min_months, rule.params.max_months
    if ends_on < starts_on:
        yield rule.finding(
            "period.ends_before_start",
            N_("The period ends on {ends_on}, before it starts on {starts_on}."),
            N_("Choose a last day on or after {starts_on}."),
            "period.ends_on", Severity.BLOCK, starts_on=starts_on, ends_on=ends_on,
        )  # fmt: skip
        return
    earliest = _last_day(starts_on, shortest)
    if shortest and ends_on < earliest:
        yield rule.finding(
            "period.too_short",
            N_("The period {starts_on} to {ends_on} is shorter than {limit} months."),
            N_("Let the period end on {earliest} or later."),
            "period.ends_on", starts_on=starts_on, ends_on=ends_on, limit=shortest,
            earliest=earliest,
        )  # fmt: skip
    if longest and ends_on > (latest := _last_day(starts_on, longest)):
        yield rule.finding(
            "period.too_long",
            N_("The period {starts_on} to {ends_on} is longer than {limit} months."),
            N_("Let the period end on {latest} or earlier."),
            "period.ends_on", starts_on=starts_on, ends_on=ends_on, limit=longest, latest=latest,
        )  # fmt: skip


def _last_day(starts_on: date, months: int) -> date:
    """Return the last day of whole months: 12 months from 1 January end on 31 December."""
    return add_months(starts_on, months) - timedelta(days=1) if months else starts_on
