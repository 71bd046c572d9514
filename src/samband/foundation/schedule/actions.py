"""Registering recurring work, asking for what is due, and noting how it went."""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from samband.foundation.schedule.models import Round
from samband.foundation.schedule.queries import REGISTERED, Recurring, is_due
from samband.foundation.schedule.states import Rhythm

logger = logging.getLogger("samband.schedule")
Work = TypeVar("Work", bound=Callable[[], Any])


def recurring(name: str, rhythm: Rhythm) -> Callable[[Work], Work]:
    """Let a function recur: `@recurring("room.work", Daily(3))`. What it returns is noted as its outcome."""

    def register(work: Work) -> Work:
        if name in REGISTERED and REGISTERED[name].work.__qualname__ != work.__qualname__:
            raise ValueError(f"Two pieces of recurring work are called {name}.")
        REGISTERED[name] = Recurring(name, rhythm, work)
        return work

    return register


def claim_due(now: datetime) -> list[str]:
    """Claim everything that is due and return its names. Of several workers, one gets each round."""
    return [name for name in sorted(REGISTERED) if _claim(REGISTERED[name], now)]


@transaction.atomic
def _claim(each: Recurring, now: datetime) -> bool:
    Round.objects.get_or_create(name=each.name)
    latest = Round.objects.select_for_update().get(name=each.name)
    if not is_due(each, latest, now):
        return False
    latest.asked_at = now
    latest.save(update_fields=["asked_at"])
    return True


def do_round(name: str) -> str:
    """Do one round now and note how it went. A failure is noted and logged; the next round comes anyway."""
    latest, _created = Round.objects.get_or_create(name=name)
    try:
        outcome = REGISTERED[name].work()
    except Exception:
        logger.exception("Recurring work %s failed", name)
        latest.problem = traceback.format_exc()[-4000:]
    else:
        latest.problem, latest.outcome = "", str("" if outcome is None else outcome)[:300]
        latest.well_at = timezone.now()
    latest.ended_at = timezone.now()
    latest.save(update_fields=["problem", "outcome", "well_at", "ended_at"])
    return "failed" if latest.problem else latest.outcome
