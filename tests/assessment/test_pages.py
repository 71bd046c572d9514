"""The office's pages: who reaches them, what they cost, what they refuse, and what they never tell."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samband.assessment import actions
from samband.assessment.queries import checklist, get_office_case, internal_key
from samband.catalogue.queries import project_of_case
from samband.foundation.audit.queries import history
from samband.foundation.mail.models import Letter
from samband.people.actions import give_role
from samband.people.states import Role
from tests.assessment.conftest import marks_for, score_all, sek

PAGES = ("case_detail", "case_content", "checklist", "scores", "conflict")
CANARY = "canary-7f3"


def address(name: str, case: Any, *more: Any) -> str:
    """Return the address of a page about a case."""
    return reverse(f"assessment:{name}", args=[case.number, *more])


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("officer", 200), ("decision_maker", 200), ("finance_officer", 200),
        ("coordinator", 404), ("counterpart", 404), ("stranger", 404),
    ],
)  # fmt: skip
def test_who_reaches_the_pages(
    role: str, status: int, registered: Any, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    reached = {name: client.get(address(name, registered)).status_code for name in PAGES}
    assert reached == dict.fromkeys(PAGES, status)


def test_anonymous_people_are_asked_to_sign_in(registered: Any, client: Client) -> None:
    pages = [address(name, registered) for name in PAGES]
    asked = [client.get(page)["Location"] for page in pages]
    assert asked == [f"/account/login/?next={page}" for page in pages]


def test_an_officer_who_applies_sees_nothing_of_the_handling(
    registered: Any, coordinator: Any, funder: Any, client: Client
) -> None:
    give_role(coordinator, organisation=funder, role=Role.OFFICER, actor=None)
    client.force_login(coordinator)
    assert client.get(address("case_detail", registered)).status_code == 404


def test_a_draft_is_not_in_the_office(round_: Any, coordinator: Any, kalmar: Any, poltava: Any, officer: Any,
                                      client: Client) -> None:  # fmt: skip
    from samband.applications.actions import start_case

    case = start_case(round_, organisation=kalmar, partner=poltava, language="en", actor=coordinator)
    client.force_login(officer)
    assert client.get(address("case_detail", case)).status_code == 404
    assert client.get("/office/cases/K-1999-0001/").status_code == 404


def test_an_officer_at_a_decision_makers_address_is_told_why(
    ready: Any, officer: Any, client: Client
) -> None:
    client.force_login(officer)
    response = client.get(address("move", ready, "grant"))
    assert response.status_code == 403
    assert "You may not take the step “Grant” in this case." in response.content.decode()
    assert client.post(address("move", ready, "grant"), {"amount": "1"}).status_code == 403


def test_a_step_too_early_is_explained(submitted: Any, officer: Any, client: Client) -> None:
    client.force_login(officer)
    response = client.post(address("move", submitted, "pass_formal_check"))
    assert response.status_code == 409
    assert "cannot be done while the status is “Submitted”" in response.content.decode()
    assert client.get(address("move", submitted, "fly")).status_code == 404


def test_refused_steps_stand_on_the_case_page(checked: Any, officer: Any, client: Client) -> None:
    actions.add_point(checked, actor=officer, text="The letter of intent is signed")
    client.force_login(officer)
    text = client.get(address("case_detail", checked)).content.decode()
    assert "Points of the checklist that nobody has looked at: 1." in text
    assert 'aria-disabled="true"' in text


def test_what_was_typed_survives_a_refusal(ready: Any, decision_maker: Any, client: Client) -> None:
    client.force_login(decision_maker)
    said = {"amount": "299000", "reasons": "A long and careful text."}
    response = client.post(address("move", ready, "grant"), said)
    text = response.content.decode()
    assert response.status_code == 200
    assert "A long and careful text." in text
    assert "is more than the" in text


def test_the_whole_office_walk_in_the_browser(
    submitted: Any, officer: Any, second_officer: Any, decision_maker: Any, client: Client
) -> None:
    def post(name: str, *more: str, **data: Any) -> None:
        response = client.post(address(name, submitted, *more), data)
        assert response.status_code == 302, response.content.decode()[:3000]

    client.force_login(officer)
    post("move", "register", officer=str(officer.pk))
    post("move", "start_formal_check")
    post("point", text="The letter of intent is signed")
    [point] = checklist(submitted)
    post("checklist", **{f"points.{point.pk}": "yes", f"comment.{point.pk}": ""})
    post("move", "pass_formal_check")
    marks = {f"mark.{name}": mark.value for name, mark in marks_for(submitted).items()}
    marks |= {f"text.{name}": mark.text for name, mark in marks_for(submitted).items()}
    for scorer in (officer, second_officer):
        client.force_login(officer)
        post("assign", officer=str(scorer.pk))
        client.force_login(scorer)
        post("scores", hand_in="yes", **marks)
    post("recommendation", advice="grant", amount="250000", text="A sound plan.")
    post("move", "finish_assessment")
    client.force_login(decision_maker)
    post("move", "grant", amount="250000", reasons="The need is clear.")
    assert get_office_case(officer, submitted.number).state == "granted"
    assert client.get(address("letter", submitted, 1)).status_code == 200


def test_a_sheet_with_gaps_is_kept_and_explained(assessed: Any, officer: Any, client: Client) -> None:
    client.force_login(officer)
    response = client.post(
        address("scores", assessed), {"hand_in": "yes", "mark.team": "4", "text.team": "Strong."}
    )
    text = response.content.decode()
    assert response.status_code == 422
    assert "Strong." in text
    assert "has not scored" in text


def test_the_pages_cost_the_same_whatever_the_history(
    checked: Any, officer: Any, second_officer: Any, client: Client, queries_of: Any
) -> None:
    client.force_login(officer)
    pages = [address(name, checked) for name in ("case_detail", "checklist", "scores")]
    first = [queries_of(page) for page in pages]
    for number in range(3):
        actions.add_point(checked, actor=officer, text=f"Point {number}")
    assert [queries_of(page) for page in pages] == first
    assert max(first) <= 16


def test_a_decided_case_costs_no_more(
    ready: Any, decision_maker: Any, client: Client, queries_of: Any
) -> None:
    actions.grant(ready, actor=decision_maker, reasons="The need is clear.", amount=sek(250_000))
    client.force_login(decision_maker)
    assert max(queries_of(address(name, ready)) for name in ("case_detail", "scores")) <= 16


def test_no_input_is_an_error(ready: Any, officer: Any, decision_maker: Any, client: Client) -> None:
    works = ("scores", "recommendation", "assign", "point", "checklist", "conflict")
    for blob in ("\0", "x" * 40_000, "<script>", "½", "NaN", "1e999", "-1", "９"):
        said = {
            "mark.team": blob, "text.team": blob, "advice": blob, "amount": blob, "text": blob,
            "officer": blob, "reason": "", "reasons": blob, "conditions": blob,
        }  # fmt: skip
        client.force_login(decision_maker)
        moves = [client.post(address("move", ready, name), {**said, "reasons": ""}).status_code
                 for name in ("grant", "grant_with_conditions")]  # fmt: skip
        client.force_login(officer)
        found = [client.post(address(name, ready), said).status_code for name in works]
        assert {*moves, *found} <= {200, 422}, blob


def test_the_internal_assessment_never_reaches_the_applicants(
    checked: Any, officer: Any, second_officer: Any, decision_maker: Any, coordinator: Any, counterpart: Any,
    client: Client,
) -> None:  # fmt: skip
    point = actions.add_point(checked, actor=officer, text=f"Point {CANARY}")
    actions.save_checklist(
        checked, actor=officer, answers={point.pk: actions.PointAnswer(True, f"Comment {CANARY}")}
    )
    actions.pass_formal_check(checked, actor=officer)
    third = second_officer
    for scorer in (officer, third):
        actions.assign(checked, actor=officer, officer=scorer)
        score_all(checked, scorer, text=f"Why {CANARY}")
    actions.declare_conflict(checked, actor=decision_maker, reason=f"Conflict {CANARY}")
    from samband.assessment.states import Advice

    actions.recommend(checked, actor=officer, advice=Advice.GRANT, text=f"Advice {CANARY}", amount=sek(1000))
    actions.finish_assessment(get_office_case(officer, checked.number), actor=officer)
    pages = [
        "/my/", reverse("applications:case", args=[checked.number]),
        reverse("applications:print", args=[checked.number]),
        reverse("applications:receipt", args=[checked.number]),
    ]  # fmt: skip
    for person in (coordinator, counterpart):
        client.force_login(person)
        for page in pages:
            response = client.get(page)
            assert (response.status_code, CANARY in response.content.decode()) == (200, False)
    assert [row.pk for row in Letter.objects.all() if CANARY in row.title + row.body] == []
    assert CANARY not in str([(row.reason, row.data) for row in history(checked.audit_key)])
    assert CANARY in str([(row.reason, row.data) for row in history(internal_key(checked))])


def test_officers_are_led_from_a_granted_case_to_what_is_told_of_its_project(
    ready: Any, officer: Any, decision_maker: Any, client: Client
) -> None:
    actions.grant(ready, actor=decision_maker, reasons="Sound.", amount=sek(250_000))
    project = project_of_case(ready.number)
    assert project is not None
    there = reverse("catalogue_office:told", args=[project.partnership_id, project.pk])
    led = {}
    for person in (officer, decision_maker):
        client.force_login(person)
        led[person.name] = there in client.get(address("case_detail", ready)).content.decode()
    assert led == {"Olle Officer": True, decision_maker.name: False}
