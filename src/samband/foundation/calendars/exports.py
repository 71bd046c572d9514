"""Events as calendar programs read them (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day, or at a moment, perhaps until another one; `key` is its own for good."""

    key: str
    title: str
    starts: datetime | date
    noted_at: datetime
    ends: datetime | None = None
    url: str = ""
    text: str = ""
    place: str = ""


def calendar_of(events: Iterable[Event], *, name: str = "") -> bytes:
    """Write a calendar; moments are given in UTC, which every program shows in its reader's own time."""
    from icalendar import Calendar  # asked for seldom, and long to load

    calendar = Calendar()
    calendar.add("prodid", f"-//{settings.SITE_NAME}//EN")
    calendar.add("version", "2.0")
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_written(event))
    written: bytes = calendar.to_ical()
    return written


def _written(event: Event) -> Any:
    from icalendar import Event as Written

    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    written = Written()
    written.add("uid", f"{event.key}@{host}")
    written.add("dtstamp", event.noted_at.astimezone(UTC))
    written.add("dtstart", _instant(event.starts))
    if event.ends:
        written.add("dtend", _instant(event.ends))
    written.add("summary", _one_line(event.title))
    for field, value in (
        ("description", event.text),
        ("location", _one_line(event.place)),
        ("url", event.url),
    ):
        if value:
            written.add(field, "".join(letter for letter in value if letter.isprintable() or letter == "\n"))
    return written


def _instant(moment: datetime | date) -> datetime | date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
