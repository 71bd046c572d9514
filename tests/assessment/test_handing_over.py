"""An officer who leaves: cases and scoring go to a colleague, marks begun stay in the log."""

from typing import Any

import pytest

from samband.assessment.actions import declare_conflict
from samband.assessment.models import Assignment, Handling
from samband.assessment.queries import get_office_case
from samband.foundation.flow.actions import Refused
from samband.people.actions import duties_of, hand_over, take_role
from samband.people.models import Membership
from tests.cast import with_role


@pytest.fixture
def administrator(funder: Any) -> Any:
    return with_role("Ada Administrator", funder, "administrator")


def codes(verb: Any, *args: Any, **kwargs: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        verb(*args, **kwargs)
    return [finding.code for finding in caught.value.verdict.refusals]


def test_an_officer_leaves_nothing_behind(
    assessed: Any, officer: Any, second_officer: Any, funder: Any, administrator: Any
) -> None:
    third = with_role("Tore Third", funder, "officer")
    held = Membership.objects.get(user=officer)
    assert codes(take_role, held, actor=administrator) == ["people.held", "people.held"]
    assert codes(take_role, held, actor=second_officer) == ["flow.not_permitted"]
    over = {"organisation": funder, "actor": administrator, "leaves": True}
    assert codes(hand_over, officer, to=administrator, **over) == ["assessment.cannot_take_over"]
    hand_over(officer, to=third, **over)
    assert Handling.objects.get().officer == third
    assert {row.officer for row in Assignment.objects.all()} == {third, second_officer}
    assert (duties_of(officer, funder), Membership.objects.filter(user=officer).count()) == ([], 0)


def test_a_conflict_of_interest_cannot_take_over(
    assessed: Any, officer: Any, funder: Any, administrator: Any
) -> None:
    third = with_role("Tore Third", funder, "officer")
    declare_conflict(get_office_case(third, assessed.number), actor=third, reason="A relative works there.")
    assert codes(hand_over, officer, to=third, organisation=funder, actor=administrator) == [
        "assessment.cannot_take_over"
    ]
    assert Handling.objects.get().officer == officer
