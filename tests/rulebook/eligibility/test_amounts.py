from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.facts import ApplicationFacts, BudgetFacts, PartyFacts
from samband.rulebook.findings import Severity
from samband.rulebook.money import Money
from tests.rulebook.cases import EMPTY, KALMAR, LUSAKA, POLTAVA, SOUND, but, codes, only, rule, said, sek

LIMITS = [
    {"name": {"sv": "Europa", "en": "Europe"}, "clusters": ["europe"], "parties_max": 2, "amount": 220_000},
    {"name": {"sv": "Afrika", "en": "Africa"}, "clusters": ["southern-africa"], "amount": 275_000},
    {"name": {"sv": "tre", "en": "three"}, "clusters": ["europe"], "parties_min": 3, "amount": 260_000},
]
CEILING = rule("amount_ceiling", currency="SEK", per="application", limits=LIMITS)
GUIDE = rule("amount_ceiling", severity="warn", currency="SEK", per="application", limits=LIMITS)
YEARLY = rule("amount_ceiling", currency="SEK", per="year", limits=LIMITS)
ABOVE = [("amount.above_ceiling", "budget.requested")]


def asking(amount: int, *partners: PartyFacts) -> ApplicationFacts:
    return but(budget=BudgetFacts(sek(amount)), parties=(KALMAR, *(partners or (POLTAVA,))))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (asking(220_000), []),
        (asking(220_001), ABOVE),
        (asking(275_000, LUSAKA), []),
        (asking(275_001, LUSAKA), ABOVE),
        (asking(260_000, POLTAVA, replace(POLTAVA, key="p4")), []),
        (asking(260_001, POLTAVA, replace(POLTAVA, key="p4")), ABOVE),
        (asking(275_000, POLTAVA, LUSAKA), []),  # the highest that fits counts
        (asking(275_001, POLTAVA, LUSAKA), ABOVE),
    ],
)
def test_the_ceiling_by_region_and_parties(facts: ApplicationFacts, expected: list[tuple[str, str]]) -> None:
    assert codes(facts, CEILING) == expected


@pytest.mark.parametrize(
    "facts",
    [
        EMPTY,
        but(budget=BudgetFacts()),
        but(parties=(KALMAR,), budget=BudgetFacts(sek(9_000_000))),
        asking(9_000_000, replace(POLTAVA, country="")),
    ],
)
def test_without_amount_or_country_there_is_nothing_to_judge(facts: ApplicationFacts) -> None:
    assert codes(facts, CEILING) == []


def test_the_finding_tells_limit_and_excess() -> None:
    assert said(only(asking(300_000), CEILING)) == (
        "300000 SEK is asked for. The ceiling for Europe is 220000 SEK.",
        "Lower the amount by 80000 SEK, to 220000 SEK at most.",
    )


def test_a_guide_value_is_advice() -> None:
    finding = only(asking(300_000), GUIDE)
    assert (finding.code, finding.severity) == ("amount.above_guide", Severity.WARN)
    assert said(finding) == (
        "300000 SEK is asked for. The guide value for Europe is 220000 SEK.",
        "Lower the amount by 80000 SEK, or explain in the budget why more is needed.",
    )


def test_each_year_is_judged_by_itself() -> None:
    budget = BudgetFacts(by_year={2: sek(220_001), 1: sek(220_000), 3: sek(1_000_000)})
    assert codes(but(budget=budget), YEARLY) == [
        ("amount.above_ceiling", "budget.by_year.2"),
        ("amount.above_ceiling", "budget.by_year.3"),
    ]
    assert codes(SOUND, YEARLY) == []


def test_another_currency_is_refused() -> None:
    finding = only(but(budget=BudgetFacts(Money(Decimal(1), "EUR"))), CEILING)
    assert (finding.code, said(finding)[1]) == ("amount.currency", "State the amount in SEK.")


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_only_what_is_above_is_refused_and_the_remedy_is_exact(limit: int, amount: int) -> None:
    rows = [{"name": {"sv": "alla", "en": "all"}, "amount": limit}]
    ceiling = rule("amount_ceiling", currency="SEK", per="application", limits=rows)
    assert codes(asking(amount), ceiling) == (ABOVE if amount > limit else [])
    if amount > limit:
        excess = only(asking(amount), ceiling).params["excess"]
        assert codes(but(budget=BudgetFacts(sek(amount) - excess)), ceiling) == []  # type: ignore[operator]  # money
