from datetime import date

import pytest

from samband.rulebook.codelists import (
    Country,
    Item,
    LegalForm,
    Network,
    StatusPeriod,
    country_facts,
    legal_form_names,
    parse_countries,
    parse_country_status,
    parse_items,
    parse_legal_forms,
    parse_networks,
)
from samband.rulebook.facts import CountryFacts, CountryStatus, Side
from samband.rulebook.wording import Text

NAMED = {"name_sv": "Moldavien", "name_en": "Moldova"}
MOLDOVA = {"code": "MD", **NAMED, "cluster": "europe", "aliases": "Moldavia| Republic of Moldova"}
NAME = Text.of(sv="Moldavien", en="Moldova")


def period(since: str, until: str = "", status: str = "open") -> dict[str, str]:
    return {"code": "MD", "status": status, "valid_from": since, "valid_until": until, "source": "A page"}


def test_countries_and_their_status_become_facts() -> None:
    countries = parse_countries([MOLDOVA]).value
    periods = parse_country_status([period("2019-01-01", "2022-12-31"), period("2023-01-01", "", "legacy")])
    assert countries == (Country("MD", NAME, "europe", ("Moldavia", "Republic of Moldova")),)
    assert periods.value is not None
    assert country_facts(countries, periods.value) == (
        CountryFacts(
            "MD", NAME, "europe", CountryStatus.OPEN, date(2019, 1, 1), date(2022, 12, 31), "A page"
        ),
        CountryFacts("MD", NAME, "europe", CountryStatus.LEGACY, date(2023, 1, 1), None, "A page"),
    )
    other = StatusPeriod("XX", CountryStatus.OPEN, date(2023, 1, 1), None, "A page")
    assert country_facts(countries, [other]) == ()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [period("2019-01-01", "2023-01-01"), period("2023-01-01")],
            "MD: Two periods overlap at 2023-01-01. End the earlier period the day before the later one.",
        ),
        (
            [period("2023-01-01"), period("2024-01-01")],
            "MD: Two periods overlap at 2024-01-01. End the earlier period the day before the later one.",
        ),
        ([period("")], "line 2.valid_from: “” cannot be used here. Write a date such as 2024-08-28."),
        (
            [period("2023-01-01"), period("2023-01-01", status="maybe")],
            "line 3.status: “maybe” cannot be used here. Write one of these: open, legacy, closed.",
        ),
    ],
)
def test_a_mistake_in_the_status_list_is_told(rows: list[dict[str, str]], expected: str) -> None:
    assert [str(problem) for problem in parse_country_status(rows).problems] == [expected]


def test_items_stand_once() -> None:
    row = {"code": "equity", **NAMED, "aliases": "", "basis": "found"}
    assert parse_items([row]).value == (Item("equity", NAME),)
    assert [str(problem) for problem in parse_items([row, row]).problems] == [
        "code: “equity” stands twice. Give each row its own code."
    ]


def test_a_legal_form_belongs_to_a_side() -> None:
    row = {"code": "region", "side": "swedish", **NAMED, "may_apply": "yes"}
    forms = parse_legal_forms([row, {**row, "side": "third", "may_apply": "no"}]).value
    assert forms == (
        LegalForm("region", Side.SWEDISH, NAME, True),
        LegalForm("region", Side.THIRD, NAME, False),
    )
    assert legal_form_names(forms) == {"swedish.region": NAME, "third.region": NAME}


def test_networks_may_lack_years() -> None:
    row = {"code": "climate", **NAMED, "starts_year": "2022", "ends_year": "", "source": "A page"}
    assert parse_networks([row]).value == (Network("climate", NAME, 2022, None, "A page"),)
    assert [str(problem) for problem in parse_networks([{**row, "ends_year": "soon"}]).problems] == [
        "line 2.ends_year: “soon” is no year. Write four digits or nothing."
    ]
