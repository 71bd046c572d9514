"""What is wrong with an amount or with conditions before a decision is made."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from samband.applications.flow import case_facts
from samband.calls.queries import ruleset_of
from samband.rulebook.eligibility import check
from samband.rulebook.facts import BudgetFacts
from samband.rulebook.findings import N_, Finding
from samband.rulebook.money import Money

AMOUNT_KIND = "amount_ceiling"


def amount_findings(case: Any, amount: Money) -> list[Finding]:
    """Return what is wrong with granting an amount: above what was asked for, or above the ceiling.

    The ceiling is the ruleset's own rule, judged as if this amount had been asked for.
    """
    facts = case_facts(case)
    requested = facts.budget.requested
    if amount.amount <= Decimal(0):
        return [_nothing_granted()]
    if requested is None or requested.currency != amount.currency:
        return [_other_currency(case, amount)]
    rules = [rule for rule in ruleset_of(case.round).rules if rule.kind == AMOUNT_KIND]
    found = check(rules, replace(facts, budget=BudgetFacts(amount)))
    return ([_above_requested(amount, requested)] if amount > requested else []) + found


def conditions_findings(conditions: str) -> list[Finding]:
    """Return what is wrong with granting on conditions: that there are none."""
    if conditions.strip():
        return []
    return [
        Finding(
            "assessment.no_conditions",
            N_("No conditions have been written."),
            where="conditions",
            remedy=N_("Write the conditions, or grant without them."),
        )
    ]


def _nothing_granted() -> Finding:
    return Finding(
        "assessment.nothing_granted",
        N_("The amount must be more than zero."),
        where="amount",
        remedy=N_("Write the amount that is granted, or reject the application."),
    )


def _above_requested(amount: Money, requested: Money) -> Finding:
    return Finding(
        "assessment.above_requested",
        N_("{amount} is more than the {requested} that was asked for."),
        {"amount": amount, "requested": requested},
        where="amount",
        remedy=N_("Grant {requested} at most."),
    )


def _other_currency(case: Any, amount: Money) -> Finding:
    return Finding(
        "assessment.nothing_requested",
        N_("The application asks for no amount in {currency}."),
        {"currency": amount.currency},
        where="amount",
        remedy=N_("Ask the applicants to complete the budget before the decision."),
    )
