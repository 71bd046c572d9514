"""Eligibility: the closed list of rule kinds, and the check of an application by its rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from samband.rulebook.eligibility.amounts import AmountCeiling, amount_ceiling
from samband.rulebook.eligibility.completeness import (
    CountBetween,
    Required,
    TextLength,
    count_between,
    required,
    text_length,
)
from samband.rulebook.eligibility.costs import BudgetYears, CostLimit, budget_years, cost_limit
from samband.rulebook.eligibility.parties import (
    ApplicantType,
    CountryAmong,
    CountryOpen,
    PartyCount,
    applicant_type,
    country_among,
    country_open,
    party_count,
)
from samband.rulebook.eligibility.period import PeriodLength, period_length
from samband.rulebook.eligibility.tables import (
    DatesInPeriod,
    PartsWithin,
    RowsBetween,
    RowsLinked,
    dates_in_period,
    parts_within,
    rows_between,
    rows_linked,
)
from samband.rulebook.eligibility.team import TeamComposition, team_composition
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import Finding
from samband.rulebook.rules import Rule, RuleKind

__all__ = ["KINDS", "check"]

KINDS: Mapping[str, RuleKind] = {
    kind.name: kind
    for kind in (
        RuleKind("country_open", CountryOpen.read, country_open),
        RuleKind("country_among", CountryAmong.read, country_among),
        RuleKind("applicant_type", ApplicantType.read, applicant_type),
        RuleKind("party_count", PartyCount.read, party_count),
        RuleKind("team_composition", TeamComposition.read, team_composition),
        RuleKind("period_length", PeriodLength.read, period_length),
        RuleKind("amount_ceiling", AmountCeiling.read, amount_ceiling),
        RuleKind("required", Required.read, required),
        RuleKind("text_length", TextLength.read, text_length),
        RuleKind("count_between", CountBetween.read, count_between),
        RuleKind("cost_limit", CostLimit.read, cost_limit),
        RuleKind("budget_years", BudgetYears.read, budget_years),
        RuleKind("rows_between", RowsBetween.read, rows_between),
        RuleKind("dates_in_period", DatesInPeriod.read, dates_in_period),
        RuleKind("rows_linked", RowsLinked.read, rows_linked),
        RuleKind("parts_within", PartsWithin.read, parts_within),
    )
}


def check(rules: Iterable[Rule[Any]], facts: ApplicationFacts) -> list[Finding]:
    """Judge an application: the findings of each rule that applies, in the order of the rules.

    Pass `ruleset.rules`, `form.rules`, or both after each other. What is still empty is only
    reported by `required`; every other kind waits until there is something to judge.
    """
    return [
        finding
        for rule in rules
        if rule.when.applies(facts)
        for finding in KINDS[rule.kind].check(rule, facts)
    ]
