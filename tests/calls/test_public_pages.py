"""Calls as everybody sees them."""

from datetime import timedelta
from typing import Any

import time_machine
from django.urls import reverse
from django.utils import translation

from samband.calls.actions import close_round, create_round, open_round
from samband.calls.models import Component, Round
from tests.calls.conftest import BLOSSOM, SPRING


def address(name: str, *args: str, language: str = "en") -> str:
    with translation.override(language):
        return reverse(f"calls:{name}", args=args)


def codes(response: Any) -> list[str]:
    return [card.round.code for card in response.context["cards"]]


def test_the_list_has_open_and_coming_calls(client: Any, draft: Round, closing: Round) -> None:
    assert codes(client.get(address("round_list"))) == [closing.code]
    with time_machine.travel(BLOSSOM, tick=False):
        assert codes(client.get(address("round_list"))) == []


def test_the_list_says_so_when_nothing_is_open(client: Any, db: None) -> None:
    html = client.get(address("round_list")).content.decode()
    assert html.count("No call is open now") == 1


def test_a_calls_page_shows_what_its_rules_say(client: Any, closing: Round) -> None:
    html = client.get(address("round_detail", closing.code)).content.decode()
    for said in (
        "at most SEK\u00a0360,000 – three or more parties",
        "2 May 2026, 01:00",
        "Kosovo, Serbia and Ukraine",
    ):
        assert html.count(said) >= 1, said
    assert html.count("Some figures are examples") == 1


def test_a_calls_page_is_there_in_swedish(client: Any, closing: Round) -> None:
    html = client.get(address("round_detail", closing.code, language="sv")).content.decode()
    assert html.count("Förberedelse") >= 1
    assert html.count("Kosovo, Serbien och Ukraina") == 1


def test_a_draft_is_not_found(client: Any, draft: Round) -> None:
    assert client.get(address("round_detail", draft.code)).status_code == 404


def test_a_closed_call_keeps_its_page_but_takes_no_applications(
    client: Any, running: Round, officer: Any
) -> None:
    before = client.get(address("round_detail", running.code)).context["card"].takes_applications
    close_round(running, actor=officer, reason="Enough.")
    response = client.get(address("round_detail", running.code))
    assert (before, response.context["card"].takes_applications) == (True, False)
    assert (response.context["card"].availability, response.status_code) == ("Closed", 200)


def test_a_coming_call_takes_no_applications_yet(client: Any, inception: Component, officer: Any) -> None:
    coming = open_round(
        create_round(inception, actor=officer, opens_at=SPRING + timedelta(days=9)), actor=officer
    )
    card = client.get(address("round_detail", coming.code)).context["card"]
    assert (card.takes_applications, card.availability) == (False, "Opens on 11 March 2026")


def test_three_calls_cost_as_many_queries_as_one(
    client: Any, inception: Component, running: Round, officer: Any, queries_of: Any
) -> None:
    one = queries_of(address("round_list"))
    for _ in range(2):
        open_round(create_round(inception, actor=officer, opens_at=SPRING), actor=officer)
    assert queries_of(address("round_list")) == one


def test_calls_cannot_be_posted_to(client: Any, running: Round) -> None:
    assert client.post(address("round_detail", running.code)).status_code == 405
