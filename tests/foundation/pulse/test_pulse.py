"""The pulse counts the minutes in which people were not answered."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.pulse.actions import KEPT, feel_pulse, seconds_to_answer
from samband.foundation.pulse.models import Pulse
from samband.foundation.pulse.queries import disturbed_minutes, minute_of

START = datetime(2026, 11, 2, 22, 0, tzinfo=UTC)


def pulses(answers: list[float | None]) -> None:
    """Note an answer for each minute from the start; -1 stands for none asked."""
    Pulse.objects.bulk_create(
        Pulse(minute=START + timedelta(minutes=number), took=took)
        for number, took in enumerate(answers)
        if took != -1
    )


@pytest.mark.parametrize(
    ("answers", "disturbed"),
    [
        ([0.1, 0.2, 0.1], 0),
        ([0.1, 9.0, 0.1], 1),
        ([0.1, None, None], 2),
        ([0.1, -1, -1], 2),
        ([-1, -1, 0.1], 0),
        ([-1, -1, -1], 0),
        ([5.0, 5.001, 0.1], 1),
    ],
)
def test_a_minute_without_a_quick_answer_is_disturbed(db: None, answers: list, disturbed: int) -> None:
    pulses(answers)
    assert disturbed_minutes(START, START + timedelta(minutes=3), slow=5.0) == disturbed


def test_the_running_minute_does_not_count_yet(db: None) -> None:
    pulses([0.1])
    assert disturbed_minutes(START, START + timedelta(seconds=95), slow=5.0) == 0


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_minute_begins_with_its_first_moment(moment: datetime) -> None:
    assert timedelta(0) <= moment - minute_of(moment) < timedelta(minutes=1)


def test_a_page_that_does_not_answer_has_no_pulse(db: None) -> None:
    assert feel_pulse("http://127.0.0.1:1/pulse/", now=START).took is None
    assert seconds_to_answer("no address") is None


def test_a_running_site_has_a_pulse(live_server: Any) -> None:
    took = seconds_to_answer(live_server.url + reverse("pulse"))
    assert took is not None and took >= 0


def test_old_notes_are_dropped_and_a_minute_is_noted_once(db: None) -> None:
    feel_pulse("no address", now=START)
    feel_pulse("no address", now=START + timedelta(seconds=30))
    assert Pulse.objects.count() == 1
    feel_pulse("no address", now=START + KEPT + timedelta(minutes=2))
    assert [row.minute for row in Pulse.objects.all()] == [START + KEPT + timedelta(minutes=2)]
