"""Rounds in each state, and a programme folder that may be broken."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import time_machine

from samband.calls.actions import create_round, open_round
from samband.calls.models import Component, Criteria, QuestionSet, Round
from tests.environment import ROOT

SPRING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The moment at which the tests of this room take place."""
BLOSSOM = datetime(2026, 5, 1, 22, 0, tzinfo=UTC)
"""Midnight in Sweden after 1 May 2026."""


@pytest.fixture(autouse=True)
def spring() -> Iterator[None]:
    """Let the test take place on 2 March 2026."""
    with time_machine.travel(SPRING, tick=False):
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the built-in programme that a test may break."""
    copy = tmp_path / "programme"
    shutil.copytree(ROOT / "programme", copy, ignore=shutil.ignore_patterns("places", "demo"))
    return copy


@pytest.fixture
def inception(programme: None) -> Component:
    """The rolling component, which has rules, questions and criteria."""
    return Component.objects.get(code="inception")


@pytest.fixture
def project(programme: None) -> Component:
    """A component that is handled in rounds."""
    return Component.objects.get(code="project")


@pytest.fixture
def unasked(project: Component) -> Component:
    """The component that is handled in rounds, before anybody has written its questions and criteria."""
    QuestionSet.objects.filter(component=project).delete()
    Criteria.objects.filter(component=project).delete()
    return project


@pytest.fixture
def draft(inception: Component, officer: Any) -> Round:
    """A rolling round that is being prepared."""
    return create_round(inception, actor=officer, opens_at=SPRING, budget_frame=Decimal(2_000_000))


@pytest.fixture
def running(draft: Round, officer: Any) -> Round:
    """A rolling round that has been opened."""
    return open_round(draft, actor=officer)


@pytest.fixture
def closing(inception: Component, officer: Any) -> Round:
    """An open round that closes when 1 May ends in Sweden."""
    prepared = create_round(inception, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    return open_round(prepared, actor=officer)
