"""Whether somebody who has written nothing yet may apply: a few facts, judged by the call's own rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from samband.rulebook.codelists import LegalForm, legal_form_names
from samband.rulebook.eligibility import check
from samband.rulebook.facts import (
    ApplicationFacts,
    BudgetFacts,
    CountryFacts,
    EarlierCaseFacts,
    PartyFacts,
    PeriodFacts,
    Side,
)
from samband.rulebook.findings import Finding
from samband.rulebook.money import Money
from samband.rulebook.rules import Rule
from samband.rulebook.rulesets import Ruleset
from samband.rulebook.schedule import add_months

JUDGED = ("country_among", "country_open", "applicant_type", "party_count", "amount_ceiling", "period_length")
"""Kinds of rules that can be answered before anything is written; the others wait for the application."""
YEAR = 12
"""Months in a budget year."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person says of an application to come; empty where nothing was said. `months` is its
    length, `amount` all that is asked for, in the currency of the call."""

    swedish: str = ""
    international: str = ""
    country: str = ""
    parties: int = 2
    has_worked_together: bool = False
    amount: Decimal | None = None
    months: int | None = None


def may_apply(
    asked: Asked, ruleset: Ruleset, countries: Iterable[CountryFacts], forms: Iterable[LegalForm], on: date
) -> tuple[ApplicationFacts, list[Finding]]:
    """Return the facts, and what the rules of a call find in them on a day."""
    facts = _facts(asked, ruleset, tuple(countries), forms, on)
    rules: list[Rule[Any]] = [rule for rule in ruleset.rules if rule.kind in JUDGED]
    return facts, check(rules, facts)


def _facts(
    asked: Asked, ruleset: Ruleset, countries: tuple[CountryFacts, ...], forms: Iterable[LegalForm], on: date
) -> ApplicationFacts:
    earlier = [EarlierCaseFacts("", asked.country, kind) for kind in ("dialogue", "inception", "project")]
    return ApplicationFacts(
        component=ruleset.component,
        reference_date=on,
        parties=_parties(asked),
        period=_period(asked, on),
        budget=_budget(asked, ruleset.currency),
        countries=countries,
        earlier_cases=tuple(earlier) if asked.has_worked_together else (),
        legal_form_names=legal_form_names(forms),
    )


def _parties(asked: Asked) -> tuple[PartyFacts, ...]:
    own = PartyFacts("swedish", _("Your organisation"), Side.SWEDISH, "SE", asked.swedish)
    partner = PartyFacts(
        "international", _("The partner"), Side.INTERNATIONAL, asked.country, asked.international
    )
    others = [PartyFacts(f"third-{n}", "", Side.THIRD) for n in range(3, asked.parties + 1)]
    return own, partner, *others


def _period(asked: Asked, on: date) -> PeriodFacts:
    return (
        PeriodFacts(on, add_months(on, asked.months) - timedelta(days=1)) if asked.months else PeriodFacts()
    )


def _budget(asked: Asked, currency: str) -> BudgetFacts:
    """Spread the amount evenly over the years, which is the kindest way to meet a ceiling per year."""
    if asked.amount is None:
        return BudgetFacts()
    years = -(-(asked.months or YEAR) // YEAR)
    share = Money(asked.amount / years, currency)
    return BudgetFacts(Money(asked.amount, currency), {1: share} if asked.months else {})
