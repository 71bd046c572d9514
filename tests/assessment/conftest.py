"""A submitted case of Kalmar and Poltava, and the same case further along."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from samband.assessment import actions
from samband.assessment.actions import Mark
from samband.assessment.queries import assignment_of, get_office_case
from samband.assessment.states import Advice
from samband.calls.actions import create_round, open_round
from samband.calls.queries import components, criteria_of
from samband.rulebook.money import Money
from tests.submitted import submitted_case


@pytest.fixture
def round_(programme: None, officer: Any) -> Any:
    """An open, rolling round of inception."""
    component = components().get(code="inception")
    draft = create_round(component, actor=officer, opens_at=timezone.now() - timedelta(days=1))
    return open_round(draft, actor=officer)


@pytest.fixture
def submitted(
    round_: Any, officer: Any, coordinator: Any, counterpart: Any, kalmar: Any, poltava: Any
) -> Any:
    """A case that waits to be registered."""
    return submitted_case(
        round_, coordinator=coordinator, counterpart=counterpart, organisation=kalmar,
        partner=poltava,
    )  # fmt: skip


@pytest.fixture
def registered(submitted: Any, officer: Any) -> Any:
    """A case with a handling officer."""
    actions.register(submitted, actor=officer)
    return submitted


@pytest.fixture
def checked(registered: Any, officer: Any) -> Any:
    """A case in its formal check, whose rules remark on nothing."""
    actions.start_formal_check(registered, actor=officer)
    return registered


@pytest.fixture
def assessed(checked: Any, officer: Any, second_officer: Any) -> Any:
    """A case under assessment by two officers who have not begun."""
    actions.pass_formal_check(checked, actor=officer)
    for scorer in (officer, second_officer):
        actions.assign(checked, actor=officer, officer=scorer)
    return checked


def sek(amount: int) -> Money:
    """Return an amount in kronor."""
    return Money(Decimal(amount), "SEK")


def marks_for(case: Any, value: int = 3, text: str = "Because.") -> dict[str, Mark]:
    """Return the same mark for every question."""
    return {question.id: Mark(value, text) for question in criteria_of(case.round).questions}


def score_all(
    case: Any, officer: Any, *, value: int = 3, text: str = "Because.", hand_in: bool = True
) -> Any:
    """Let an officer score everything and hand it in."""
    sheet = assignment_of(officer, get_office_case(officer, case.number))
    sheet = actions.save_scores(sheet, actor=officer, marks=marks_for(case, value, text))
    return actions.hand_in_scores(sheet, actor=officer) if hand_in else sheet


@pytest.fixture
def ready(assessed: Any, officer: Any, second_officer: Any) -> Any:
    """A case that waits for its decision: two sheets and a recommendation."""
    score_all(assessed, officer)
    score_all(assessed, second_officer)
    actions.recommend(assessed, actor=officer, advice=Advice.GRANT, text="A sound plan.", amount=sek(250_000))
    actions.finish_assessment(get_office_case(officer, assessed.number), actor=officer)
    return get_office_case(officer, assessed.number)


@pytest.fixture
def client() -> Client:
    """A browser that reads English."""
    return Client(headers={"Accept-Language": "en"})
