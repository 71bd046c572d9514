"""When pages change although nobody writes: at midnight, and whenever a room says."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.utils import timezone

NextChange = Callable[[datetime], datetime | None]

_told: list[NextChange] = []


def changes_at(next_change: NextChange) -> NextChange:
    """Let a room say when its open pages next look different; None: not as far as it knows."""
    _told.append(next_change)
    return next_change


def next_moment(now: datetime) -> datetime:
    """Return the first moment after `now` at which some open page may change by itself."""
    tomorrow = timezone.localdate(now) + timedelta(days=1)
    midnight = timezone.make_aware(datetime.combine(tomorrow, time.min))
    moments = (next_change(now) for next_change in _told)
    return min([midnight, *(moment for moment in moments if moment is not None)])
