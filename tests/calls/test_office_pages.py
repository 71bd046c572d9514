"""Rounds in the office: preparing, opening and closing in the browser, and who may."""

from typing import Any

import pytest
from django.urls import reverse

from samband.calls.actions import create_round
from samband.calls.models import Component, Round
from tests.calls.conftest import BLOSSOM, SPRING

LIST, NEW = reverse("calls_office:round_list"), reverse("calls_office:round_new")
GOOD = {
    "component": "inception",
    "opens_on": "2026-03-02",
    "last_day": "2026-05-01",
    "budget_frame": "2000000",
}


def page(code: str) -> str:
    return reverse("calls_office:round_detail", args=[code])


def move(code: str, name: str) -> str:
    return reverse("calls_office:round_move", args=[code, name])


def form_of(response: Any, name: str) -> Any:
    """Return the form of a move that the page offers."""
    return next(form for move, form in response.context["moves"] if move.name == name)


def errors_of(response: Any, name: str) -> list[str]:
    return list(form_of(response, name).errors)


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    """A browser in which the officer has signed in."""
    client.force_login(officer)
    client.cookies.load({"django_language": "en"})
    return client


def test_an_officer_prepares_a_round(office: Any, inception: Component) -> None:
    response = office.post(NEW, GOOD)
    made = Round.objects.get()
    assert (response.status_code, response.headers["Location"]) == (302, page("2026-01"))
    assert (made.opens_at.isoformat(), made.closes_at) == ("2026-03-01T23:00:00+00:00", BLOSSOM)
    assert (made.budget_frame, made.component) == (2_000_000, inception)


def test_a_rolling_round_needs_no_last_day_and_no_frame(office: Any, inception: Component) -> None:
    office.post(NEW, {"component": "inception", "opens_on": "2026-03-02"})
    made = Round.objects.get()
    assert (made.closes_at, made.budget_frame) == (None, None)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"component": ""}, "component"),
        ({"component": "moonshot"}, "component"),
        ({"component": "project", "last_day": ""}, "last_day"),
        ({"opens_on": ""}, "opens_on"),
        ({"opens_on": "soon"}, "opens_on"),
        ({"opens_on": "0001-01-01"}, "opens_on"),
        ({"opens_on": "9999-12-31"}, "opens_on"),
        ({"last_day": "2026-03-01"}, "last_day"),
        ({"last_day": "9999-12-31"}, "last_day"),
        ({"budget_frame": "-1"}, "budget_frame"),
        ({"budget_frame": "a lot"}, "budget_frame"),
        ({"budget_frame": "9" * 40}, "budget_frame"),
        ({"budget_frame": "NaN"}, "budget_frame"),
    ],
)
def test_a_wrong_answer_is_explained_and_kept(
    office: Any, inception: Component, changes: dict[str, str], field: str
) -> None:
    response = office.post(NEW, {**GOOD, **changes})
    form = response.context["form"]
    assert (response.status_code, list(form.errors), Round.objects.count()) == (200, [field], 0)
    assert {name: form[name].value() for name in GOOD} == {**GOOD, **changes}


def test_what_will_apply_is_shown_before_the_round_is_made(office: Any, inception: Component) -> None:
    asked = {"component": "inception", "opens_on": "2019-03-02"}
    refs = [
        [part.version.ref if part.version else None for part in response.context["parts"]]
        for response in (
            office.get(NEW, asked),
            office.get(NEW, asked, headers={"HX-Request": "true"}),
            office.post(NEW, {**asked, "preview": "1"}),
        )
    ]
    assert refs == [["inception@2018.1", None, None]] * 3
    assert Round.objects.count() == 0


def test_a_preview_keeps_what_was_typed(office: Any, inception: Component) -> None:
    form = office.post(NEW, {**GOOD, "preview": "1"}).context["form"]
    assert {name: form[name].value() for name in GOOD} == GOOD


def test_a_fragment_is_only_a_fragment(office: Any, inception: Component) -> None:
    html = office.get(NEW, {"component": "inception"}, headers={"HX-Request": "true"}).content.decode()
    assert (html.count('id="versions"'), html.count("<html")) == (1, 0)


@pytest.mark.parametrize("asked", [{"component": "x"}, {"opens_on": "never"}, {"component": ["a", "b"]}, {}])
def test_a_half_filled_form_is_no_error(office: Any, inception: Component, asked: dict[str, Any]) -> None:
    assert office.get(NEW, asked).status_code == 200


def test_without_a_programme_the_page_says_what_to_do(office: Any) -> None:
    html = office.get(NEW).content.decode()
    assert html.count("samband programme load") == 1


def test_an_officer_opens_the_round(office: Any, draft: Round) -> None:
    response = office.post(move(draft.code, "open"))
    draft.refresh_from_db()
    assert (response.status_code, response.headers["Location"], draft.state) == (
        302,
        page(draft.code),
        "open",
    )


def test_a_refused_move_says_why_on_the_page(office: Any, unasked: Component, officer: Any) -> None:
    prepared = create_round(unasked, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    shown = office.get(page(prepared.code))
    assert [finding.code for finding in shown.context["findings"]] == [
        "round.no_question_set",
        "round.no_criteria",
    ]
    refused = office.post(move(prepared.code, "open"))
    assert (refused.status_code, len(refused.context["messages"])) == (409, 2)


def test_closing_without_a_reason_is_explained(office: Any, running: Round) -> None:
    response = office.post(move(running.code, "close"), {"reason": " "})
    assert (response.status_code, errors_of(response, "close")) == (422, ["reason"])
    running.refresh_from_db()
    assert running.state == "open"


def test_a_reason_that_is_too_long_is_kept(office: Any, running: Round) -> None:
    response = office.post(move(running.code, "close"), {"reason": "x" * 4001})
    assert (response.status_code, form_of(response, "close")["reason"].value()) == (422, "x" * 4001)


def test_an_officer_closes_the_round(office: Any, running: Round) -> None:
    office.post(move(running.code, "close"), {"reason": "The money is spent."})
    html = office.get(page(running.code)).content.decode()
    assert html.count("The money is spent.") == 1


def test_an_unknown_move_is_not_found(office: Any, running: Round) -> None:
    assert office.post(move(running.code, "explode")).status_code == 404


def test_an_unknown_round_is_not_found(office: Any, db: None) -> None:
    assert [office.get(page("2031-09")).status_code, office.post(move("2031-09", "open")).status_code] == [
        404,
        404,
    ]


def test_an_open_round_links_to_its_public_page_and_its_cases(
    office: Any, draft: Round, officer: Any
) -> None:
    links = ("The public page of the call", f'href="{reverse("workspace:office_home")}?round={draft.code}"')

    def shown() -> list[int]:
        html = office.get(page(draft.code)).content.decode()
        return [html.count(link) for link in links]

    before = shown()
    office.post(move(draft.code, "open"))
    assert (before, shown()) == ([0, 0], [1, 1])


@pytest.mark.parametrize("role", ["finance_officer", "decision_maker"])
def test_other_staff_look_but_do_not_touch(
    client: Any, draft: Round, role: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    looks = [client.get(LIST).status_code, client.get(page(draft.code)).status_code]
    touches = [client.get(NEW).status_code, client.post(move(draft.code, "open")).status_code]
    assert (looks, touches) == ([200, 200], [404, 404])
    assert client.get(page(draft.code)).context["moves"] == []


@pytest.mark.parametrize("role", ["coordinator", "counterpart", "stranger"])
def test_strangers_meet_nothing(client: Any, draft: Round, role: str, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(role))
    answers = [client.get(path).status_code for path in (LIST, NEW, page(draft.code))]
    assert [*answers, client.post(move(draft.code, "open")).status_code] == [404] * 4


def test_who_has_not_signed_in_is_asked_to(client: Any, draft: Round) -> None:
    paths = (LIST, NEW, page(draft.code))
    assert [client.get(path).headers["Location"] for path in paths] == [
        f"{reverse('account_login')}?next={path}" for path in paths
    ]


def test_three_rounds_cost_as_many_queries_as_one(
    office: Any, inception: Component, draft: Round, officer: Any, queries_of: Any
) -> None:
    one = queries_of(LIST)
    for _ in range(2):
        create_round(inception, actor=officer, opens_at=SPRING)
    assert queries_of(LIST) == one
