"""Rounds in each state, as fixtures."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from samband.calls.actions import create_round, open_round
from samband.calls.models import Component, Round

SPRING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The moment at which most tests here take place."""


@pytest.fixture(autouse=True)
def spring() -> Any:
    """Let the test take place on 2 March 2026."""
    with time_machine.travel(SPRING, tick=False):
        yield


@pytest.fixture
def inception(programme: None) -> Component:
    """The rolling component of the built-in programme, which has rules, questions and criteria."""
    return Component.objects.get(code="inception")


@pytest.fixture
def project(programme: None) -> Component:
    """A component handled in rounds; the built-in programme has rules for it, but no questions yet."""
    return Component.objects.get(code="project")


@pytest.fixture
def draft(inception: Component, officer: Any) -> Round:
    """A rolling round that is being prepared."""
    return create_round(inception, actor=officer, opens_at=SPRING, budget_frame=Decimal(2_000_000))


@pytest.fixture
def open_one(draft: Round, officer: Any) -> Round:
    """A rolling round that has been opened."""
    return open_round(draft, actor=officer)
