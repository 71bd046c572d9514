"""A case of a rehearsal is handled as any other, but never waits in the queue or becomes a project."""

from datetime import UTC, datetime
from typing import Any

import pytest

from samband.applications.actions import start_case
from samband.assessment import actions
from samband.assessment.queries import office_cases, tasks_of
from samband.calls.actions import create_round, open_round
from samband.calls.models import Round
from samband.calls.queries import components
from samband.catalogue.models import Project
from samband.foundation.flow.actions import Refused
from samband.workspace.queries.queue import Wish, queue
from tests.assessment.conftest import sek
from tests.submitted import submitted_case


@pytest.fixture
def rehearsal(programme: None, officer: Any, coordinator: Any) -> Any:
    """An open rehearsal that the coordinator has been named for."""
    inception = components().get(code="inception")
    opens_at = datetime(2026, 1, 1, tzinfo=UTC)
    return open_round(
        create_round(inception, actor=officer, opens_at=opens_at, rehearsers=[coordinator]), actor=officer
    )


def test_only_those_who_are_named_start_a_case_in_it(
    rehearsal: Any, stranger: Any, kalmar: Any, poltava: Any
) -> None:
    from samband.people.actions import give_role
    from samband.people.states import Role

    give_role(stranger, organisation=kalmar, role=Role.COORDINATOR, actor=None)
    with pytest.raises(Refused):
        start_case(rehearsal, organisation=kalmar, partner=poltava, language="en", actor=stranger)


def test_its_case_is_marked_and_counted_nowhere(
    rehearsal: Any, officer: Any, coordinator: Any, counterpart: Any, kalmar: Any, poltava: Any
) -> None:
    case = submitted_case(
        rehearsal, coordinator=coordinator, counterpart=counterpart, organisation=kalmar, partner=poltava
    )
    assert case.number == f"{rehearsal.code}-01"
    assert [row.number for row in office_cases(officer)] == [case.number]
    assert (queue(officer, Wish()).total, queue(officer, Wish(round=rehearsal.code)).total) == (0, 1)
    assert list(tasks_of(officer)) == []


def test_a_grant_in_a_rehearsal_becomes_no_project(ready: Any, decision_maker: Any) -> None:
    Round.objects.filter(pk=ready.round_id).update(is_rehearsal=True)
    ready.round.refresh_from_db()
    actions.grant(ready, actor=decision_maker, reasons="The need is clear.", amount=sek(250_000))
    assert (ready.state, Project.objects.count()) == ("granted", 0)
