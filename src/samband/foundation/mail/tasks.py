"""Background work of the outbox."""

from django.utils import timezone
from django_tasks import task

from samband.foundation.mail.actions import pause_before, send_letter


@task()
def deliver(letter_pk: int) -> str:
    """Send one letter; when the mail server fails, come back later. Returns how the letter fares."""
    letter = send_letter(letter_pk)
    if letter.delivery == letter.Delivery.WAITING:
        deliver.using(run_after=timezone.now() + pause_before(letter.attempts)).enqueue(letter_pk)
    return letter.delivery
