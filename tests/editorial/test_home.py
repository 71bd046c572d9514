"""The first page: live figures, decisions and calls, in the visitor's language."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from samband.calls.actions import create_round, open_round
from samband.calls.queries import components
from samband.catalogue.actions import (
    GrantFacts,
    ProjectFacts,
    load_codelists,
    publish_granted_project,
    register_place,
    seat_organisation,
)
from samband.catalogue.states import Side
from tests.environment import ROOT

pytestmark = pytest.mark.django_db


def test_the_bare_address_leads_to_the_visitors_language(client: Any, settings: Any) -> None:
    settings.LANGUAGE_CODE = "sv"
    for wish, address in (("sv", "/sv/"), ("en-GB,en;q=0.9", "/en/"), ("xx", "/sv/")):
        answer = client.get("/", headers={"accept-language": wish})
        assert (answer.status_code, answer.url) == (302, address)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_empty_programme_still_has_a_first_page(client: Any, language: str) -> None:
    answer = client.get(f"/{language}/")
    assert answer.status_code == 200
    html = answer.content.decode()
    assert f'<html lang="{language}"' in html and html.count("<h1") == 1
    assert 'class="stat"' not in html


def test_the_first_page_shows_what_has_been_granted(client: Any, kalmar: Any, poltava: Any) -> None:
    load_codelists(ROOT / "programme")
    for organisation, at in ((kalmar, (56.7, 16.4)), (poltava, (49.6, 34.6))):
        place = register_place(organisation.name, country=organisation.country, latitude=at[0], longitude=at[1],
                               actor=None)  # fmt: skip
        seat_organisation(organisation, place=place, actor=None)
    publish_granted_project(
        ProjectFacts(
            partners=((kalmar, Side.SWEDISH), (poltava, Side.INTERNATIONAL)), title_en="A first step"
        ),
        grant=GrantFacts(case_number="K-2026-0001", decided_on=date(2026, 9, 1), amount=Decimal(250_000)),
        actor=None,
    )
    html = client.get("/en/").content.decode()
    assert html.count("A first step") == 2
    assert (
        "SEK\xa0250,000" in html and "Kalmar kommun – Poltava" in html and "No call is open right now" in html
    )
    assert html.count('class="stat-value">1<') == 2 and html.count('class="stat-value">2<') == 1


def test_the_first_page_shows_open_calls(client: Any, programme: None, officer: Any, queries_of: Any) -> None:
    inception = components().get(code="inception")
    first, second = (
        create_round(inception, actor=officer, opens_at=datetime(2026, 1, day, tzinfo=UTC)) for day in (1, 2)
    )
    open_round(first, actor=officer)
    html = client.get("/en/").content.decode()
    assert "Apply at any time" in html and "No call is open right now" not in html
    assert queries_of("/en/") <= 10
    one = queries_of("/en/")
    open_round(second, actor=officer)
    assert queries_of("/en/") == one
