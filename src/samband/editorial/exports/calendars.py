"""An event as calendars read it (iCalendar, RFC 5545)."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from samband.foundation.sharing.heads import absolute

CRLF = "\r\n"
OCTETS = 73
"""Most octets in a line before its end, less one for the space that goes on with it."""


def calendar_of(event: Any, path: str) -> str:
    """Write an event that has a beginning; its page stands at a path."""
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    place = ", ".join(part for part in (event.place, event.online_at) if part)
    fields = [
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", f"-//{_text(settings.SITE_NAME)}//EN"),
        ("BEGIN", "VEVENT"),
        ("UID", f"{event.translation_key}@{host}"),
        ("DTSTAMP", _moment(event.last_published_at or event.starts_at)),
        ("DTSTART", _moment(event.starts_at)),
        ("DTEND", _moment(event.ends_at) if event.ends_at else ""),
        ("SUMMARY", _text(event.title)),
        ("DESCRIPTION", _text(event.lead)),
        ("LOCATION", _text(place)),
        ("URL", absolute(path)),
        ("END", "VEVENT"), ("END", "VCALENDAR"),
    ]  # fmt: skip
    return CRLF.join([*(_folded(f"{name}:{value}") for name, value in fields if value), ""])


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    for letter, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(letter, escaped)
    return "".join(letter for letter in text if letter.isprintable())


def _folded(line: str) -> str:
    """Break a line that is too long; never inside a letter."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > OCTETS:
            parts.append(part)
            part = ""
        part += letter
    return f"{CRLF} ".join([*parts, part])
