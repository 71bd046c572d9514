from dataclasses import replace
from datetime import date, timedelta

import pytest

from samband.rulebook.facts import ApplicationFacts, EarlierCaseFacts, Side
from samband.rulebook.findings import Severity
from samband.rulebook.wording import Text
from tests.rulebook.cases import (
    EMPTY,
    KALMAR,
    LUSAKA,
    POLTAVA,
    SOUND,
    TODAY,
    but,
    codes,
    country,
    only,
    rule,
    said,
)

COUNTRY = rule("country_open", sides=["international"], accepts=["inception", "dialogue"], warn_days=30)
WHERE = "parties.p2.country"


def in_ukraine(status: str, until: date | None = None, *after: str) -> ApplicationFacts:
    later = [country("UA", each, until + timedelta(days=1)) for each in after if until]
    return but(countries=(country("UA", status, until=until), *later))


def test_an_open_country_is_open() -> None:
    assert codes(SOUND, COUNTRY) == []


@pytest.mark.parametrize(
    "facts",
    [
        in_ukraine("closed"),
        but(countries=()),
        in_ukraine("open", TODAY - timedelta(days=1)),
        in_ukraine("open", TODAY - timedelta(days=1), "closed"),
    ],
)
def test_a_closed_country_is_refused(facts: ApplicationFacts) -> None:
    assert codes(facts, COUNTRY) == [("country.closed", WHERE)]


def test_the_refusal_says_why_and_what_would_change_it() -> None:
    assert said(only(in_ukraine("closed"), COUNTRY)) == (
        "Ukraine is not one of the programme's countries on 2026-03-02.",
        "Choose a partner in a country that is open on the day of filing.",
    )


@pytest.mark.parametrize(
    ("land", "kind", "expected"),
    [
        ("UA", "inception", []),
        ("UA", "dialogue", []),
        ("UA", "visit", [("country.legacy_without_case", WHERE)]),
        ("ZM", "inception", [("country.legacy_without_case", WHERE)]),
    ],
)
def test_a_legacy_country_continues_from_an_earlier_case(
    land: str, kind: str, expected: list[tuple[str, str]]
) -> None:
    facts = replace(in_ukraine("legacy"), earlier_cases=(EarlierCaseFacts("K-1", land, kind),))
    assert codes(facts, COUNTRY) == expected


@pytest.mark.parametrize(
    ("days", "after", "expected"),
    [
        (29, (), [("country.closing", WHERE)]),
        (0, ("legacy",), [("country.closing", WHERE)]),
        (30, (), []),
        (29, ("open",), []),
    ],
)
def test_a_country_that_closes_soon_is_said(
    days: int, after: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    facts = in_ukraine("open", TODAY + timedelta(days=days), *after)
    assert codes(facts, COUNTRY) == expected


def test_a_closing_country_is_advice() -> None:
    assert only(in_ukraine("open", TODAY), COUNTRY).severity is Severity.WARN


@pytest.mark.parametrize("facts", [EMPTY, but(parties=(replace(POLTAVA, country=""),))])
def test_without_a_country_there_is_nothing_to_judge(facts: ApplicationFacts) -> None:
    assert codes(facts, COUNTRY) == []


APPLICANT = rule("applicant_type", side="swedish", legal_forms=["municipality", "region"])


@pytest.mark.parametrize(
    ("side", "form", "expected"),
    [
        (Side.SWEDISH, "region", []),
        (Side.SWEDISH, "", []),
        (Side.INTERNATIONAL, "company", []),
        (Side.SWEDISH, "company", [("applicant.legal_form", "parties.p1.legal_form")]),
    ],
)
def test_who_may_apply(side: Side, form: str, expected: list[tuple[str, str]]) -> None:
    facts = but(parties=(replace(KALMAR, side=side, legal_form=form),))
    assert codes(facts, APPLICANT) == expected


def test_who_may_apply_is_said_in_words() -> None:
    names = {"swedish.company": Text.of(en="Municipal company"), "swedish.region": Text.of(en="Region")}
    facts = but(parties=(replace(KALMAR, legal_form="company"),), legal_form_names=names)
    finding = only(facts, APPLICANT)
    assert str(finding) == (
        "Kalmar kommun is registered as “Municipal company”, which may not apply on this side (Swedish side)."
    )
    assert [str(name) for name in finding.params["allowed"]] == ["municipality", "Region"]  # type: ignore[union-attr]  # a tuple of texts


COUNT = rule("party_count", side="international", min=1, max=1)


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ((), []),
        ((KALMAR,), [("parties.too_few", "parties")]),
        ((KALMAR, POLTAVA), []),
        ((KALMAR, POLTAVA, LUSAKA), [("parties.too_many", "parties")]),
    ],
)
def test_the_number_of_parties(parties: tuple[object, ...], expected: list[tuple[str, str]]) -> None:
    assert codes(but(parties=parties), COUNT) == expected


def test_parties_of_all_sides_may_be_counted_together() -> None:
    assert said(only(but(parties=(KALMAR,)), rule("party_count", min=2))) == (
        "Parties (all sides together): 1. The least number is 2.",
        "Invite one more organisation to the application.",
    )
