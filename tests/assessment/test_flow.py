"""Who may make which move from which state: the table of the whole flow, and what bars a person."""

from typing import Any

import pytest

from samband.applications.states import STATES
from samband.assessment import actions
from samband.assessment.flow import HANDLING, WORK
from samband.assessment.queries import get_office_case
from samband.rulebook.flow import judge

OFFICE_MOVES = {
    "register": "officer",
    "start_formal_check": "officer",
    "request_supplementation": "officer",
    "pass_formal_check": "officer",
    "dismiss": "officer",
    "finish_assessment": "officer",
    "take_up_again": "officer",
    "grant": "decision_maker",
    "grant_with_conditions": "decision_maker",
    "reject": "decision_maker",
    "defer": "decision_maker",
}
CAST = ("officer", "decision_maker", "finance_officer", "coordinator", "counterpart", "stranger")


def codes(case: Any, name: str, actor: Any, flow: Any = HANDLING) -> list[str]:
    """Return the codes of what stops a move."""
    return [finding.code for finding in judge(flow, name, case.state, actor, case).refusals]


def test_the_flow_is_whole() -> None:
    assert HANDLING.complete is True
    assert [state.code for state in HANDLING.states] == [state.code for state in STATES]
    assert {move.name for move in HANDLING.transitions} == {
        *OFFICE_MOVES, "confirm", "reopen", "submit", "answer_supplementation", "withdraw"
    }  # fmt: skip


def permitted(flow: Any, name: str, case: Any, cast: dict[str, Any]) -> set[str]:
    """Return the roles whose move this is at all."""
    return {role for role, person in cast.items() if judge(flow, name, case.state, person, case).is_permitted}


@pytest.fixture
def cast(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Everybody by role."""
    return {role: request.getfixturevalue(role) for role in CAST}


def test_each_move_belongs_to_one_role(submitted: Any, cast: dict[str, Any]) -> None:
    table = {name: permitted(HANDLING, name, submitted, cast) for name in OFFICE_MOVES}
    assert table == {name: {role} for name, role in OFFICE_MOVES.items()}


def test_office_work_is_for_the_office(submitted: Any, cast: dict[str, Any]) -> None:
    table = {move.name: permitted(WORK, move.name, submitted, cast) for move in WORK.transitions}
    readers = {"officer", "decision_maker", "finance_officer"}
    assert table == {
        "check": {"officer"}, "assign": {"officer"}, "score": {"officer"}, "recommend": {"officer"},
        "declare_conflict": readers,
    }  # fmt: skip


def test_a_move_from_the_wrong_state_says_so(submitted: Any, officer: Any, decision_maker: Any) -> None:
    assert codes(submitted, "pass_formal_check", officer) == ["flow.wrong_state"]
    assert codes(submitted, "grant", decision_maker) == ["flow.wrong_state"]


def test_a_conflict_bars_every_step_of_the_office(checked: Any, officer: Any, second_officer: Any) -> None:
    actions.declare_conflict(checked, actor=officer, reason="A relative is in the team.")
    case = get_office_case(officer, checked.number)
    assert codes(case, "pass_formal_check", officer) == ["assessment.conflict_of_interest"]
    assert codes(case, "check", officer, WORK) == ["assessment.conflict_of_interest"]
    assert codes(case, "pass_formal_check", second_officer) == []


def test_a_scorer_may_not_decide(ready: Any, second_officer: Any, funder: Any) -> None:
    from samband.people.actions import give_role
    from samband.people.queries import person_by_email
    from samband.people.states import Role

    give_role(second_officer, organisation=funder, role=Role.DECISION_MAKER, actor=None)
    both = person_by_email(second_officer.email)
    assert codes(ready, "grant", both) == ["assessment.decider_scored"]


def test_unfinished_scoring_is_explained(assessed: Any, officer: Any) -> None:
    case = get_office_case(officer, assessed.number)
    assert codes(case, "finish_assessment", officer) == [
        "assessment.not_handed_in",
        "assessment.not_handed_in",
        "scoring.too_few_scorers",
        "assessment.no_recommendation",
    ]
