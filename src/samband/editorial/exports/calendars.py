"""An event's page as an event in calendars."""

from typing import Any

from samband.foundation.calendars.exports import Event
from samband.foundation.sharing.heads import absolute


def event_of(page: Any, path: str) -> Event:
    """Return what a calendar keeps of an event that has a beginning; its page stands at a path."""
    return Event(
        key=str(page.translation_key), title=page.title, starts=page.starts_at, ends=page.ends_at,
        noted_at=page.last_published_at or page.starts_at, url=absolute(path), text=page.lead,
        place=", ".join(part for part in (page.place, page.online_at) if part),
    )  # fmt: skip
