"""The heartbeat: asks the worker for recurring work that is due, once a minute."""

import logging
from datetime import datetime
from threading import Event, Thread

from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from django_tasks import task

from samband.foundation.schedule.actions import claim_due, do_round

logger = logging.getLogger("samband.schedule")
BEFORE_OTHERS = 50
"""What the clock asks for passes what can wait, such as renewing indexes."""
BEAT = 60
"""Seconds between two heartbeats."""


@task(priority=BEFORE_OTHERS)
def do_recurring(name: str) -> str:
    """Do one round of a piece of recurring work; return what it did, or "failed"."""
    return do_round(name)


def ask_for_due(now: datetime | None = None) -> list[str]:
    """Put what is due in the worker's queue, and return its names."""
    names = claim_due(now or timezone.now())
    for name in names:
        do_recurring.enqueue(name)
    return names


def beat_until(stop: Event, pause: float = BEAT) -> None:
    """Ask for what is due again and again until told to stop; a database that is away is waited for."""
    while True:
        close_old_connections()
        try:
            ask_for_due()
        except DatabaseError:
            logger.exception("Recurring work could not be asked for; trying again soon")
        finally:
            close_old_connections()
        if stop.wait(pause):
            return


def start_heartbeat() -> Event:
    """Start the heartbeat beside the worker; setting the returned event stops it."""
    stop = Event()
    Thread(target=beat_until, args=(stop,), name="heartbeat", daemon=True).start()
    return stop
