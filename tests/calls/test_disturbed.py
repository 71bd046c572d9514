"""A round whose last hour was disturbed is extended by itself, once, with the reason in the log."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from samband.calls.models import Round
from samband.calls.tasks import LAST_STRETCH, REASON, extend_disturbed
from samband.foundation.audit.queries import history
from samband.foundation.pulse.models import Pulse
from tests.rounds import opened_round

OPENED = datetime(2026, 9, 1, 8, tzinfo=UTC)
CLOSES = datetime(2026, 10, 1, 22, tzinfo=UTC)


@pytest.fixture
def closing(programme: None, officer: Any) -> Any:
    """A round that closes at midnight in Stockholm."""
    with time_machine.travel(OPENED, tick=False):
        round_ = opened_round(officer)
        Round.objects.filter(pk=round_.pk).update(closes_at=CLOSES)
    return round_


def pulse(disturbed: int) -> None:
    """Let the site answer in the two hours before closing, except in the last minutes."""
    whole = 120
    Pulse.objects.bulk_create(
        Pulse(minute=CLOSES - timedelta(minutes=whole - number),
              took=0.2 if number < whole - disturbed else None)
        for number in range(whole)
    )  # fmt: skip


def extend_at(moment: datetime) -> list[str]:
    with time_machine.travel(moment, tick=False):
        return extend_disturbed(moment)


def closing_of(round_: Any) -> datetime:
    return Round.objects.get(pk=round_.pk).closes_at


def test_a_quiet_evening_changes_nothing(closing: Any) -> None:
    pulse(disturbed=9)
    assert extend_at(CLOSES) == []
    assert closing_of(closing) == CLOSES


def test_a_disturbed_evening_gives_a_day_more_once(closing: Any) -> None:
    pulse(disturbed=10)
    assert extend_at(CLOSES - timedelta(minutes=1)) == []
    assert [extend_at(CLOSES), extend_at(CLOSES)] == [[closing.code], []]
    assert closing_of(closing) == CLOSES + timedelta(hours=24)
    told = [(row.actor_id, row.reason) for row in history(closing.audit_key) if row.verb == "round.extend"]
    assert told == [(None, REASON)]


def test_a_service_that_was_down_at_closing_extends_when_it_is_back(closing: Any) -> None:
    pulse(disturbed=30)
    back = CLOSES + timedelta(hours=3)
    assert extend_at(back) == [closing.code]
    assert closing_of(closing) == back + timedelta(hours=24)


def test_what_happened_earlier_in_the_day_does_not_count(closing: Any) -> None:
    Pulse.objects.bulk_create(
        Pulse(minute=CLOSES - LAST_STRETCH - timedelta(minutes=number), took=None) for number in range(1, 60)
    )
    Pulse.objects.bulk_create(
        Pulse(minute=CLOSES - timedelta(minutes=number), took=0.1) for number in range(1, 61)
    )
    assert extend_at(CLOSES) == []


def test_the_settings_decide(closing: Any, settings: Any) -> None:
    settings.DISTURBED_MINUTES, settings.EXTENSION_HOURS = 3, 2
    pulse(disturbed=3)
    assert extend_at(CLOSES) == [closing.code]
    assert closing_of(closing) == CLOSES + timedelta(hours=2)


def test_without_a_pulse_nothing_is_known_and_nothing_happens(closing: Any) -> None:
    assert extend_at(CLOSES) == []


def test_a_round_closed_by_hand_or_long_ago_stays_closed(closing: Any) -> None:
    pulse(disturbed=60)
    Round.objects.filter(pk=closing.pk).update(state="closed")
    assert extend_at(CLOSES) == []
    Round.objects.filter(pk=closing.pk).update(state="open")
    assert extend_at(CLOSES + timedelta(days=2)) == []
