"""Recurring work: asked for in its rhythm, once by all workers together, and failures do not end it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError

from samband.foundation.schedule import queries, tasks
from samband.foundation.schedule.actions import claim_due, recurring
from samband.foundation.schedule.queries import rounds, troubles
from samband.foundation.schedule.states import Daily, Every
from samband.foundation.schedule.tasks import ask_for_due, beat_until, start_heartbeat

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the work has left behind; each test registers its own."""
    monkeypatch.setattr(queries, "REGISTERED", {})
    for module in (tasks, queries):
        monkeypatch.setattr(f"{module.__name__}.logger", _Silent(), raising=False)
    monkeypatch.setattr("samband.foundation.schedule.actions.REGISTERED", queries.REGISTERED)
    monkeypatch.setattr("samband.foundation.schedule.actions.logger", _Silent())
    found: list[str] = []
    yield found


class _Silent:
    def exception(self, *_: Any) -> None:
        """Say nothing: the failure is meant."""


def test_due_work_is_done_and_its_outcome_kept(done: list[str]) -> None:
    @recurring("room.often", Every(10))
    def often() -> str:
        done.append("often")
        return f"{len(done)} done"

    with time_machine.travel(NOW, tick=False):
        assert (ask_for_due(), ask_for_due()) == (["room.often"], [])
        [latest] = rounds()
        assert (latest.outcome, latest.problem, latest.ended_at, latest.well_at) == ("1 done", "", NOW, NOW)
    with time_machine.travel(NOW + timedelta(minutes=10), tick=False):
        assert (ask_for_due(), done) == (["room.often"], ["often", "often"])


def test_each_round_goes_to_one_worker(done: list[str]) -> None:
    recurring("room.a", Daily(3))(lambda: done.append("a"))
    assert (claim_due(NOW), claim_due(NOW)) == (["room.a"], [])


def test_what_goes_on_is_left_alone_until_it_must_be_lost(done: list[str]) -> None:
    recurring("room.slow", Every(1))(lambda: done.append("slow"))
    assert claim_due(NOW) == ["room.slow"]
    assert claim_due(NOW + timedelta(minutes=90)) == []
    assert claim_due(NOW + timedelta(minutes=121)) == ["room.slow"]


def test_a_failure_is_noted_and_the_next_round_comes_anyway(done: list[str]) -> None:
    @recurring("room.breaks", Every(1))
    def breaks() -> None:
        done.append("tried")
        if len(done) == 1:
            raise ZeroDivisionError("on purpose")

    with time_machine.travel(NOW, tick=False):
        ask_for_due()
        assert (rounds()[0].problem.splitlines()[-1], rounds()[0].well_at) == (
            "ZeroDivisionError: on purpose", None,
        )  # fmt: skip
        assert troubles(NOW) == ["room.breaks failed: ZeroDivisionError: on purpose"]
    with time_machine.travel(NOW + timedelta(minutes=1), tick=False):
        ask_for_due()
        assert (rounds()[0].problem, troubles(NOW), done) == ("", [], ["tried", "tried"])


def test_work_that_stays_away_is_a_trouble(done: list[str]) -> None:
    recurring("room.a", Every(1))(lambda: None)
    with time_machine.travel(NOW, tick=False):
        ask_for_due()
    assert (troubles(NOW + timedelta(minutes=29)), len(troubles(NOW + timedelta(minutes=40)))) == ([], 1)


def test_two_pieces_of_work_cannot_share_a_name(done: list[str]) -> None:
    recurring("room.a", Every(1))(test_schedule := lambda: None)
    with pytest.raises(ValueError, match=r"room\.a"):
        recurring("room.a", Every(1))(_Silent().exception)
    assert queries.REGISTERED["room.a"].work is test_schedule


def test_the_heart_beats_on_when_the_database_is_away(done: list[str], monkeypatch: Any) -> None:
    stop, beats = Event(), []

    def away() -> list[str]:
        beats.append(1)
        if len(beats) == 2:
            stop.set()
        raise DatabaseError

    monkeypatch.setattr(tasks, "ask_for_due", away)
    monkeypatch.setattr(tasks, "close_old_connections", lambda: None)
    beat_until(stop, pause=0)
    assert len(beats) == 2


def test_the_heartbeat_stops_when_told(done: list[str], monkeypatch: Any) -> None:
    beaten = Event()
    monkeypatch.setattr(tasks, "ask_for_due", beaten.set)
    monkeypatch.setattr(tasks, "close_old_connections", lambda: None)
    stop = start_heartbeat()
    assert beaten.wait(5)
    stop.set()
