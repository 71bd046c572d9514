"""When recurring work is due: by minutes, by the local clock, over the change to summer time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samband.foundation.schedule.states import Daily, Every

HERE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(("ago", "due"), [(0, False), (14, False), (15, True), (900, True)])
def test_minutes(ago: int, due: bool) -> None:
    assert Every(15).is_due(NOW - timedelta(minutes=ago), NOW, HERE) is due


def test_what_was_never_done_is_due() -> None:
    assert (Every(15).is_due(None, NOW, HERE), Daily(3).is_due(None, NOW, HERE)) == (True, True)


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        ("2026-09-01T00:59+00:00", "2026-09-01T01:00+00:00", True),  # three o'clock here
        ("2026-09-01T01:00+00:00", "2026-09-01T23:00+00:00", False),
        ("2026-08-31T01:00+00:00", "2026-09-01T00:59+00:00", False),
        ("2026-08-29T01:00+00:00", "2026-09-01T00:59+00:00", True),  # the machine was off for days
        ("2026-03-28T02:00+00:00", "2026-03-29T00:59+00:00", False),
        ("2026-03-28T02:00+00:00", "2026-03-29T01:00+00:00", True),  # clocks went from two to three
        ("2026-10-25T02:00+00:00", "2026-10-25T03:00+00:00", False),  # and back
    ],
)
def test_once_a_day_by_the_local_clock(last: str, now: str, due: bool) -> None:
    moments = (datetime.fromisoformat(last), datetime.fromisoformat(now))
    assert Daily(3).is_due(*moments, HERE) is due


@settings(deadline=None)
@given(
    st.integers(0, 23), st.integers(0, 59),
    st.integers(0, 730 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes)),
)  # fmt: skip
def test_once_answered_it_is_not_due_again_until_the_next_day(hour: int, minute: int, now: datetime) -> None:
    daily = Daily(hour, minute)
    latest = daily.latest(now, HERE)
    assert latest <= now < latest + timedelta(hours=26)
    assert daily.is_due(now, now, HERE) is False
    assert daily.is_due(now - timedelta(hours=26), now, HERE) is True
