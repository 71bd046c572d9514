"""A rehearsal is a whole call for named people: marked everywhere, and nowhere open or counted."""

from typing import Any

import pytest
from django.urls import reverse

from samband.calls.actions import create_round, open_round
from samband.calls.models import Component, Round
from samband.calls.queries import (
    announced_rounds,
    open_rounds,
    published_rounds,
    rehearsals_for,
    takes_filings,
)
from tests.calls.conftest import SPRING


@pytest.fixture
def rehearsal(inception: Component, officer: Any, coordinator: Any) -> Round:
    """An open rehearsal that the coordinator has been named for."""
    made = create_round(inception, actor=officer, opens_at=SPRING, rehearsers=[coordinator])
    return open_round(made, actor=officer)


def test_a_rehearsal_has_a_number_of_its_own_kind(
    rehearsal: Round, inception: Component, officer: Any
) -> None:
    real = create_round(inception, actor=officer, opens_at=SPRING)
    assert (rehearsal.code, real.code) == ("TEST-2026-01", "2026-01")


def test_a_rehearsal_is_nowhere_open(client: Any, rehearsal: Round) -> None:
    assert [list(rows) for rows in (published_rounds(), open_rounds(SPRING), announced_rounds(SPRING))] == [
        [], [], [],
    ]  # fmt: skip
    assert takes_filings(rehearsal, SPRING) is True
    assert client.get(reverse("calls:round_detail", args=[rehearsal.code])).status_code == 404
    for name in ("round_list", "round_feed"):
        assert client.get(reverse(f"calls:{name}")).content.decode().count(rehearsal.code) == 0


def test_only_those_who_are_named_rehearse(rehearsal: Round, coordinator: Any, stranger: Any) -> None:
    assert [rehearsals_for(user, SPRING) for user in (coordinator, stranger, None)] == [[rehearsal], [], []]


def test_the_office_sees_that_it_is_one(client: Any, rehearsal: Round, officer: Any) -> None:
    client.force_login(officer)
    client.cookies.load({"django_language": "en"})
    page = client.get(reverse("calls_office:round_detail", args=[rehearsal.code])).content.decode()
    assert (page.count("This is a rehearsal"), page.count("The public page of the call")) == (1, 0)


@pytest.mark.parametrize(
    ("rehearsers", "errors"),
    [("", ["rehearsers"]), ("nobody@example.org", ["rehearsers"]), ("karin.coordinator@example.org", [])],
)
def test_an_officer_prepares_a_rehearsal(
    client: Any, inception: Component, officer: Any, coordinator: Any, rehearsers: str, errors: list[str]
) -> None:
    client.force_login(officer)
    said = {"component": "inception", "opens_on": "2026-03-02", "rehearsal": "on", "rehearsers": rehearsers}
    answer = client.post(reverse("calls_office:round_new"), said)
    assert (list(answer.context["form"].errors) if answer.context else []) == errors
    assert [list(row.rehearsers.all()) for row in Round.objects.all()] == ([] if errors else [[coordinator]])
