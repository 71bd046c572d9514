"""Reading the schedule: what recurs, what is due, and what has gone wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from samband.foundation.schedule.models import Round
from samband.foundation.schedule.states import Rhythm

PATIENCE = timedelta(hours=2)
"""After this long, a round that never ended is taken for lost: the machine may have stopped in it."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A piece of work and its rhythm; `work()` returns what it did, in a few words or a number."""

    name: str
    rhythm: Rhythm
    work: Callable[[], Any]


REGISTERED: dict[str, Recurring] = {}
"""Everything that recurs, by name; rooms add to it with `actions.recurring`."""


def rounds() -> QuerySet[Round]:
    """Return the latest round of each piece of work, by name."""
    return Round.objects.order_by("name")


def is_due(each: Recurring, latest: Round | None, now: datetime) -> bool:
    """Tell whether a piece of work should be asked for now; what is still going on is left alone."""
    if latest is None or latest.asked_at is None:
        return True
    going_on = latest.ended_at is None or latest.ended_at < latest.asked_at
    if going_on and now - latest.asked_at < PATIENCE:
        return False
    return each.rhythm.is_due(latest.asked_at, now, timezone.get_default_timezone())


def troubles(now: datetime) -> list[str]:
    """Return what is wrong with recurring work: rounds that failed, and rounds that stay away."""
    latest = {each.name: each for each in rounds()}
    found = []
    for name in sorted(REGISTERED):
        last = latest.get(name)
        if last and last.problem:
            found.append(f"{name} failed: {last.problem.splitlines()[-1]}")
        elif last and last.asked_at and is_due(REGISTERED[name], last, now - timedelta(minutes=30)):
            found.append(f"{name} has not run since {last.asked_at:%Y-%m-%d %H:%M}: run `samband worker`")
    return found
