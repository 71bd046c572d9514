"""My pages: what waits, own cases only, invitations, and the decision letter."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samband.applications.actions import invite, start_case
from samband.applications.queries import parties
from samband.assessment import actions
from samband.workspace.facts import turn_of
from samband.workspace.queries import my_work
from tests.assessment.conftest import sek


def turns(person: Any) -> list[str | None]:
    """Return what waits for a person in each own case, newest first."""
    found = [turn_of(person, case) for case in my_work(person)]
    return [turn.title if turn else None for turn in found]


@pytest.mark.parametrize(
    ("role", "page"),
    [("officer", "/office/"), ("decision_maker", "/office/"), ("coordinator", "/my/"), ("stranger", "/my/")],
)
def test_home_leads_to_the_own_work_place(
    role: str, page: str, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    assert client.get("/home/")["Location"] == page


def test_a_draft_waits_for_its_writers(
    round_: Any, coordinator: Any, counterpart: Any, kalmar: Any, poltava: Any, client: Client
) -> None:
    case = start_case(round_, organisation=kalmar, partner=poltava, language="en", actor=coordinator)
    assert (turns(coordinator), turns(counterpart)) == (["Go on writing"], [])
    invite(case, party=parties(case)[1], email=counterpart.email, language="en", actor=coordinator)
    client.force_login(counterpart)
    text = client.get("/my/").content.decode()
    assert "Karin Coordinator invites you to write an application for Poltava." in text


def test_nothing_waits_while_the_office_works(submitted: Any, coordinator: Any) -> None:
    assert turns(coordinator) == [None]


def test_a_supplementation_waits_with_its_day(checked: Any, officer: Any, coordinator: Any) -> None:
    due = timezone.localdate() + timedelta(days=10)
    actions.request_supplementation(
        checked, actor=officer, questions=["visits"], message="More, please.", due_on=due
    )
    [case] = my_work(coordinator)
    turn = turn_of(coordinator, case)
    assert (turn.title, turn.page, turn.due) == ("Complete the application", "supplementation", due)


def test_strangers_see_no_cases(submitted: Any, stranger: Any, client: Client) -> None:
    client.force_login(stranger)
    assert submitted.number not in client.get("/my/").content.decode()
    assert my_work(stranger) == []


def test_my_page_costs_the_same_with_one_case_and_three(
    many: Any, coordinator: Any, client: Client, queries_of: Any
) -> None:
    client.force_login(coordinator)
    many(1)
    first = queries_of("/my/")
    many(2, start=2000)
    assert queries_of("/my/") == first


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("coordinator", 200), ("counterpart", 200), ("officer", 200), ("decision_maker", 200),
        ("finance_officer", 200), ("stranger", 404),
    ],
)  # fmt: skip
def test_who_reads_the_letter(
    role: str, status: int, ready: Any, decision_maker: Any, client: Client, request: pytest.FixtureRequest
) -> None:
    actions.grant(ready, actor=decision_maker, reasons="The need is clear.", amount=sek(250_000))
    client.force_login(request.getfixturevalue(role))
    page = reverse("workspace:decision_letter", args=[ready.number, 1])
    assert client.get(page).status_code == status
    assert client.get(reverse("workspace:decision_letter", args=[ready.number, 2])).status_code == 404


def test_the_letter_is_on_my_pages(ready: Any, coordinator: Any, decision_maker: Any, client: Client) -> None:
    actions.reject(ready, actor=decision_maker, reasons="The plan is too thin.")
    client.force_login(coordinator)
    page = reverse("workspace:decision_letter", args=[ready.number, 1])
    assert page in client.get("/my/").content.decode()
    newest = client.get(reverse("workspace:decision", args=[ready.number]))
    assert newest["Location"] == page
    assert (
        reverse("workspace:decision", args=[ready.number])
        in client.get(reverse("applications:case", args=[ready.number])).content.decode()
    )
    text = client.get(page).content.decode()
    assert "The plan is too thin." in text
    assert f"{ready.number}/1" in text


@pytest.mark.parametrize(
    ("role", "offered"), [("coordinator", True), ("officer", False), ("counterpart", False)]
)
def test_only_coordinators_are_offered_to_start(
    role: str, offered: bool, round_: Any, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    start, call = reverse("applications:start"), f"/en/calls/{round_.code}/"
    pages = [client.get(page).content.decode() for page in ("/my/", call)]
    assert [f'href="{start}' in page for page in pages] == [offered, offered]
    assert client.get(start).status_code == (200 if offered else 404)


def test_who_is_not_signed_in_is_offered_to_start(round_: Any, client: Client) -> None:
    page = client.get(f"/en/calls/{round_.code}/").content.decode()
    assert f'href="{reverse("applications:start")}' in page
