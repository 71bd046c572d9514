"""A calendar is what calendar programs read, at an address that only its owner knows and can change."""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.calendars.actions import close_calendar, open_calendar
from samband.foundation.calendars.exports import Event, calendar_of
from samband.foundation.calendars.queries import calendar_key, owner_of

NOTED = datetime(2026, 11, 1, 12, tzinfo=UTC)


@given(title=st.text(max_size=300), text=st.text(max_size=300), place=st.text(max_size=80))
def test_any_text_gives_a_calendar_that_is_read_back(title: str, text: str, place: str) -> None:
    event = Event(key="one", title=title, starts=NOTED, noted_at=NOTED, text=text, place=place)
    [read] = icalendar.Calendar.from_ical(calendar_of([event], name="Mine")).events
    plain = "".join(letter if letter.isprintable() else " " for letter in title)
    assert (str(read["summary"]), read.start) == (" ".join(plain.split()), NOTED)


def test_a_day_is_a_day_and_keys_stay_the_same() -> None:
    event = Event(key="due-7", title="Due", starts=date(2026, 12, 1), noted_at=NOTED)
    [read] = icalendar.Calendar.from_ical(calendar_of([event])).events
    assert (read.start, str(read["uid"])) == (date(2026, 12, 1), "due-7@testserver")


def test_an_address_leads_to_its_owner_until_there_is_a_new_one(coordinator: Any, counterpart: Any) -> None:
    assert calendar_key(coordinator) == ""
    open_calendar(coordinator)
    open_calendar(counterpart)
    first = calendar_key(coordinator)
    assert (owner_of(first), owner_of(calendar_key(counterpart))) == (coordinator, counterpart)
    open_calendar(coordinator)
    second = calendar_key(coordinator)
    assert (owner_of(first), owner_of(second)) == (None, coordinator)
    close_calendar(coordinator)
    assert (owner_of(second), calendar_key(coordinator)) == (None, "")
    open_calendar(coordinator)
    assert owner_of(second) is None


def test_nonsense_and_people_who_left_have_no_calendar(coordinator: Any) -> None:
    open_calendar(coordinator)
    key = calendar_key(coordinator)
    nonsense = (
        "",
        "-",
        "x-y",
        f"{coordinator.pk}-",
        f"{coordinator.pk}-{'0' * 40}",
        "9" * 30 + "-a",
        "١-a",
        "1\x00-a",
    )
    assert [owner_of(each) for each in nonsense] == [None] * len(nonsense)
    coordinator.is_active = False
    coordinator.save()
    assert owner_of(key) is None
