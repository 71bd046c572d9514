"""Scorers, blind marks, conflicts of interest and the recommendation."""

from typing import Any

import pytest

from samband.assessment import actions
from samband.assessment.actions import Mark
from samband.assessment.models import Assignment, Score
from samband.assessment.queries import assignment_of, get_office_case, internal_key, shown_assignments
from samband.assessment.states import Advice
from samband.foundation.audit.queries import history
from tests.assessment.conftest import marks_for, score_all, sek
from tests.assessment.test_checking import refused


def sheet_of(case: Any, officer: Any) -> Any:
    """Return an officer's own sheet, loaded anew."""
    return assignment_of(officer, get_office_case(officer, case.number))


def seen_by(person: Any, case: Any) -> list[str]:
    """Return whose marks a person may see."""
    return [row.officer.name for row in shown_assignments(person, get_office_case(person, case.number))]


def test_asking_twice_is_asking_once(assessed: Any, officer: Any, second_officer: Any) -> None:
    actions.assign(assessed, actor=officer, officer=second_officer)
    assert Assignment.objects.filter(case=assessed).count() == 2
    verbs = [entry.verb for entry in history(internal_key(assessed))]
    assert verbs.count("office.scorer_chosen") == 2


def test_only_officers_can_score(assessed: Any, officer: Any, decision_maker: Any) -> None:
    call = lambda: actions.assign(assessed, actor=officer, officer=decision_maker)  # noqa: E731
    assert refused(call) == ["assessment.cannot_score"]


def test_scores_are_blind_until_handed_in(
    assessed: Any, officer: Any, second_officer: Any, decision_maker: Any, finance_officer: Any
) -> None:
    score_all(assessed, officer)
    assert seen_by(officer, assessed) == ["Olle Officer"]
    assert seen_by(second_officer, assessed) == ["Siv Second"]
    assert seen_by(decision_maker, assessed) == []
    score_all(assessed, second_officer)
    for person in (officer, second_officer, decision_maker, finance_officer):
        assert seen_by(person, assessed) == ["Olle Officer", "Siv Second"]


def test_a_draft_may_have_gaps_and_a_sheet_may_not(assessed: Any, officer: Any) -> None:
    sheet = sheet_of(assessed, officer)
    actions.save_scores(sheet, actor=officer, marks={"team": Mark(None, "Not sure yet.")})
    assert Score.objects.get(assignment=sheet).value is None
    codes = refused(lambda: actions.hand_in_scores(sheet, actor=officer))
    assert set(codes) == {"scoring.unanswered"}
    assert sheet_of(assessed, officer).handed_in_at is None


def test_a_mark_needs_a_justification(assessed: Any, officer: Any) -> None:
    sheet = sheet_of(assessed, officer)
    marks = {**marks_for(assessed), "team": Mark(3, " ")}
    actions.save_scores(sheet, actor=officer, marks=marks)
    assert refused(lambda: actions.hand_in_scores(sheet, actor=officer)) == ["scoring.no_justification"]


@pytest.mark.parametrize("marks", [{"team": Mark(5, "Too high.")}, {"team": Mark(0, "Too low.")}])
def test_a_mark_stays_on_the_scale(marks: dict[str, Mark], assessed: Any, officer: Any) -> None:
    sheet = sheet_of(assessed, officer)
    assert refused(lambda: actions.save_scores(sheet, actor=officer, marks=marks)) == [
        "scoring.off_the_scale"
    ]
    assert Score.objects.count() == 0


def test_nobody_writes_on_anothers_sheet(assessed: Any, officer: Any, second_officer: Any) -> None:
    sheet = sheet_of(assessed, officer)
    call = lambda: actions.save_scores(sheet, actor=second_officer, marks=marks_for(assessed))  # noqa: E731
    assert refused(call) == ["assessment.not_your_sheet"]
    unknown = lambda: actions.save_scores(sheet, actor=officer, marks={"nothing": Mark(1, "?")})  # noqa: E731
    assert refused(unknown) == ["assessment.not_your_sheet"]


def test_a_handed_in_sheet_stays_complete(assessed: Any, officer: Any) -> None:
    sheet = score_all(assessed, officer)
    call = lambda: actions.save_scores(sheet, actor=officer, marks={"team": Mark(None, "")})  # noqa: E731
    assert refused(call) == ["scoring.unanswered"]
    actions.save_scores(sheet_of(assessed, officer), actor=officer, marks={"team": Mark(4, "On reflection.")})
    assert Score.objects.get(assignment=sheet, question="team").value == 4
    entry = history(internal_key(assessed)).last()
    assert (entry.verb, entry.data) == ("office.scores_saved", {"scores": {"team": [4, "On reflection."]}})


def test_a_conflict_takes_the_marks_away(assessed: Any, officer: Any, second_officer: Any) -> None:
    score_all(assessed, officer)
    actions.declare_conflict(assessed, actor=officer, reason="My sister works there.")
    actions.declare_conflict(assessed, actor=officer, reason="Again.")
    assert [row.officer for row in Assignment.objects.filter(case=assessed)] == [second_officer]
    assert Score.objects.count() == 0
    assert seen_by(officer, assessed) == []
    call = lambda: actions.assign(  # noqa: E731
        get_office_case(second_officer, assessed.number), actor=second_officer, officer=officer
    )
    assert refused(call) == ["assessment.cannot_score"]
    verbs = [entry.verb for entry in history(internal_key(assessed))]
    assert verbs[-2:] == ["office.conflict_declared", "office.scorer_let_off"]


def test_a_recommendation_stays_within_the_ceiling(assessed: Any, officer: Any) -> None:
    def advise(amount: int) -> Any:
        return actions.recommend(
            assessed, actor=officer, advice=Advice.GRANT, text="Good.", amount=sek(amount)
        )

    assert refused(lambda: advise(290_000)) == ["assessment.above_requested"]
    assert refused(lambda: advise(310_000)) == ["assessment.above_requested", "amount.above_ceiling"]
    assert advise(250_000).amount == 250_000
    advice = actions.recommend(assessed, actor=officer, advice=Advice.REJECT, text="No.", amount=sek(1))
    assert (advice.amount, advice.advice) == (None, Advice.REJECT)


def test_two_sheets_and_advice_finish_the_assessment(ready: Any) -> None:
    assert ready.state == "ready_for_decision"
    entry = history(ready.audit_key).last()
    assert (entry.verb, entry.to_state, entry.reason) == ("case.finish_assessment", "ready_for_decision", "")


def test_scorers_are_let_off(assessed: Any, officer: Any, second_officer: Any) -> None:
    score_all(assessed, second_officer, hand_in=False)
    actions.unassign(Assignment.objects.get(case=assessed, officer=second_officer), actor=officer)
    entry = history(internal_key(assessed)).last()
    assert entry.verb == "office.scorer_let_off"
    assert entry.data["scores"]["team"] == [3, "Because."]
