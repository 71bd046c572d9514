"""Background work of the outbox."""

from django.utils import timezone
from django_tasks import task

from samband.foundation.mail.actions import gather_letters, pause_before, send_letter
from samband.foundation.schedule.actions import recurring
from samband.foundation.schedule.states import Daily

FIRST = 100
"""Somebody waits for a letter: it passes whatever else the worker has to do."""
MORNING = 7
"""The hour at which a day's letters leave, by the clock of the setting TIME_ZONE."""


@task(priority=FIRST)
def deliver(letter_pk: int) -> str:
    """Send one letter; when the mail server fails, come back later. Returns how the letter fares."""
    letter = send_letter(letter_pk)
    if letter.delivery == letter.Delivery.WAITING:
        deliver.using(run_after=timezone.now() + pause_before(letter.attempts)).enqueue(letter_pk)
    return letter.delivery


@recurring("mail.gather", Daily(MORNING))
def gather() -> str:
    """Send each person who wants it so the letters of a day in one. Returns how many."""
    return f"{gather_letters()} gathered"
