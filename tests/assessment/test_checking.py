"""Registration, the formal check and supplementations: what is done, refused and recorded."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from samband.applications.actions import answer_supplementation, save
from samband.applications.queries import current_opening, get_visible
from samband.assessment import actions
from samband.assessment.actions import PointAnswer
from samband.assessment.queries import checklist, internal_key
from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused
from samband.foundation.mail.models import Letter


def refused(call: Any) -> list[str]:
    """Return the codes of what refused a call."""
    with pytest.raises(Refused) as caught:
        call()
    return [finding.code for finding in caught.value.verdict.refusals]


def last(subject: str) -> tuple[str, str, str]:
    """Return verb, states and actor's name of the last entry of a chain."""
    entry = history(subject).last()
    return entry.verb, f"{entry.from_state}>{entry.to_state}", entry.actor_name


def test_register(submitted: Any, officer: Any, second_officer: Any) -> None:
    actions.register(submitted, actor=officer, officer=second_officer)
    assert submitted.state == "registered"
    assert submitted.registered_at is not None
    assert submitted.handling.officer == second_officer
    assert last(submitted.audit_key) == ("case.register", "submitted>registered", "Olle Officer")
    assert last(internal_key(submitted)) == ("office.handler_chosen", ">", "Olle Officer")


@pytest.mark.parametrize("role", ["decision_maker", "finance_officer", "coordinator", "stranger"])
def test_only_officers_register(role: str, submitted: Any, request: pytest.FixtureRequest) -> None:
    person = request.getfixturevalue(role)
    assert refused(lambda: actions.register(submitted, actor=person)) == ["flow.not_permitted"]
    with pytest.raises(ObjectDoesNotExist):
        _ = submitted.handling


def test_a_case_is_registered_once(registered: Any, officer: Any) -> None:
    assert refused(lambda: actions.register(registered, actor=officer)) == ["flow.wrong_state"]


def test_the_rules_draw_the_checklist(submitted: Any, officer: Any) -> None:
    submitted.application.requested = Decimal(900_000)
    submitted.application.save()
    actions.register(submitted, actor=officer)
    actions.start_formal_check(submitted, actor=officer)
    [point] = checklist(submitted)
    assert point.finding["code"] == "amount.above_ceiling"
    assert point.is_met is None
    pass_it = lambda: actions.pass_formal_check(submitted, actor=officer)  # noqa: E731
    assert refused(pass_it) == ["assessment.points_open"]


def test_points_are_answered_with_reasons(checked: Any, officer: Any) -> None:
    point = actions.add_point(checked, actor=officer, text="The letter of intent is signed")

    def answer(is_met: bool | None, comment: str = "") -> Any:
        return actions.save_checklist(
            checked, actor=officer, answers={point.pk: PointAnswer(is_met, comment)}
        )

    assert refused(lambda: answer(False)) == ["assessment.check_without_comment"]
    answer(False, "One signature is missing.")
    assert refused(lambda: actions.pass_formal_check(checked, actor=officer)) == ["assessment.points_not_met"]
    answer(True)
    assert last(internal_key(checked))[0] == "office.point_checked"
    actions.pass_formal_check(checked, actor=officer)
    assert checked.state == "assessment"
    assert refused(lambda: answer(None)) == ["flow.wrong_state"]


def ask(case: Any, officer: Any, **changes: Any) -> Any:
    """Ask for a supplementation of the visits within ten days."""
    values = {
        "questions": ["visits"], "message": "Tell us more about the visits.",
        "due_on": timezone.localdate() + timedelta(days=10), **changes,
    }  # fmt: skip
    return actions.request_supplementation(case, actor=officer, **values)


def test_a_supplementation_is_asked_for(
    checked: Any, officer: Any, coordinator: Any, counterpart: Any
) -> None:
    ask(checked, officer)
    assert checked.state == "supplementation"
    assert current_opening(checked).questions == ["visits"]
    letters = Letter.objects.filter(intent="assessment.supplementation_requested").order_by("to")
    assert [(letter.to, letter.language) for letter in letters] == [
        (coordinator.email, "sv"),
        (counterpart.email, "en"),
    ]
    assert all("Tell us more about the visits." in letter.body for letter in letters)
    moved = history(checked.audit_key).get(verb="case.request_supplementation")
    assert (moved.reason, moved.data["questions"]) == ("Tell us more about the visits.", ["visits"])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"questions": []}, "assessment.nothing_opened"),
        ({"questions": ["no_such_question"]}, "assessment.nothing_opened"),
        ({"due_on": timezone.localdate() - timedelta(days=400)}, "assessment.due_too_early"),
        ({"message": " "}, "flow.reason_missing"),
    ],
)
def test_a_request_is_refused(changes: dict[str, Any], code: str, checked: Any, officer: Any) -> None:
    assert refused(lambda: ask(checked, officer, **changes)) == [code]
    assert get_visible(officer, checked.number).state == "formal_check"
    assert current_opening(checked) is None


def test_an_answer_comes_back_to_the_formal_check(checked: Any, officer: Any, coordinator: Any) -> None:
    point = actions.add_point(checked, actor=officer, text="The visits are described")
    actions.save_checklist(checked, actor=officer, answers={point.pk: PointAnswer(False, "Too thin.")})
    ask(checked, officer)
    case = get_visible(coordinator, checked.number)
    save(case, actor=coordinator, values={"answers.visits": "Two in spring."}, based_on=case.revision)
    answer_supplementation(case, actor=coordinator)
    assert case.state == "formal_check"
    assert [row.is_met for row in checklist(case)] == [None]
    [letter] = Letter.objects.filter(intent="assessment.supplementation_answered")
    assert letter.to == officer.email
