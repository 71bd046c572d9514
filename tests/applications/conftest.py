"""Cases at each point of their way, made through the actions."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from tests.applications.making import NOW, filled, joined


@pytest.fixture
def now() -> Any:
    """Stand still at noon on a Monday in November 2026."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def round_(programme: None, officer: Any, now: Any) -> Any:
    """An open, rolling round of inception."""
    from samband.calls.actions import create_round, open_round
    from samband.calls.queries import components

    inception = components().get(code="inception")
    draft = create_round(inception, actor=officer, opens_at=datetime(2026, 1, 1, tzinfo=UTC))
    return open_round(draft, actor=officer)


@pytest.fixture
def case(round_: Any, coordinator: Any, kalmar: Any, poltava: Any) -> Any:
    """A new draft of Kalmar together with Poltava."""
    from samband.applications.actions import start_case

    return start_case(round_, organisation=kalmar, partner=poltava, language="en", actor=coordinator)


@pytest.fixture
def shared(case: Any, coordinator: Any, counterpart: Any) -> Any:
    """The draft after the counterpart has joined."""
    return joined(case, coordinator, counterpart)


@pytest.fixture
def tabled(programme: None, request: Any) -> Any:
    """A shared draft whose form has tables of results, activities and costs."""
    from tests.applications.tabled import with_tables

    with_tables()
    return request.getfixturevalue("shared")


@pytest.fixture
def ready(shared: Any, coordinator: Any, counterpart: Any) -> Any:
    """A draft with everything filled in that the rules need."""
    return filled(shared, coordinator, counterpart)


@pytest.fixture
def submitted(ready: Any, coordinator: Any, counterpart: Any) -> Any:
    """An application that both have confirmed and the coordinator has submitted."""
    from samband.applications.actions import submit
    from tests.applications.making import confirmed_by_both, fresh

    confirmed_by_both(ready, coordinator, counterpart)
    submit(fresh(ready), actor=coordinator)
    return fresh(ready)


@pytest.fixture
def submitted_later(ready: Any, coordinator: Any, counterpart: Any) -> Any:
    """Return a function that submits the ready application."""
    from samband.applications.actions import submit
    from tests.applications.making import confirmed_by_both, fresh

    def go() -> None:
        confirmed_by_both(ready, coordinator, counterpart)
        submit(fresh(ready), actor=coordinator)

    return go
