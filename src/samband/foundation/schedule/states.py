"""Rhythms: how often work recurs, and whether it is due; pure functions of the clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Every:
    """Again when this many minutes have passed since it was last asked for."""

    minutes: int

    def is_due(self, last: datetime | None, now: datetime, zone: ZoneInfo) -> bool:
        """Tell whether the work is due; work that was never asked for is."""
        return last is None or now - last >= timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day, at the first chance after this time of the local clock."""

    hour: int
    minute: int = 0

    def is_due(self, last: datetime | None, now: datetime, zone: ZoneInfo) -> bool:
        """Tell whether the latest moment at which it should have begun has passed unanswered."""
        return last is None or last < self.latest(now, zone)

    def latest(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Return the last such moment up to now; a time that summer time skips counts as the one after."""
        local = now.astimezone(zone)
        today = local.replace(hour=self.hour, minute=self.minute, second=0, microsecond=0, fold=0)
        if today.astimezone(now.tzinfo) <= now:
            return today
        return (today.replace(tzinfo=None) - timedelta(days=1)).replace(tzinfo=zone)


Rhythm = Every | Daily
