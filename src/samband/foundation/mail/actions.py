"""Writing and sending letters; sending always happens outside the request."""

import smtplib
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.dispatch import Signal
from django.template.loader import render_to_string
from django.utils import timezone, translation

from samband.foundation.mail.models import Letter
from samband.foundation.mail.queries import shown_to_staff

letter_written = Signal()
"""Sent with `letter` when a letter has been put in the outbox, inside the writer's transaction."""

ATTEMPTS = 6
"""How many times a letter is tried before a person must look at it."""


@transaction.atomic
def write_letter(
    intent: str,
    *,
    to: str,
    language: str,
    context: dict[str, Any],
    recipient: Any | None = None,
    subject_key: str = "",
    secret: str = "",
) -> Letter:
    """Write a letter in the receiver's language and leave it in the outbox.

    The template is `<room>/mail/<name>.txt` for the intent "<room>.<name>"; its first line is the
    title, the rest after an empty line the body. The letter is sent by the worker after the
    transaction has been committed: what did not happen is never announced.
    """
    room, name = intent.split(".")
    with translation.override(language):
        text = render_to_string(
            f"{room}/mail/{name}.txt", {"base_url": settings.BASE_URL, "secret": secret, **context}
        )
    title, _, body = text.strip().partition("\n")
    letter = Letter.objects.create(
        intent=intent, subject_key=subject_key, to=to, recipient=recipient, language=language,
        title=" ".join(title.split())[:200], body=body.strip() + "\n", secret=secret,
    )  # fmt: skip
    letter_written.send(sender=Letter, letter=letter)
    return letter


def send_letter(letter_pk: int) -> Letter:
    """Send a waiting letter now; note the outcome on it. A letter that was sent is left alone.

    Its personal link is forgotten once it has left, so that no backup opens anybody's account.
    A mail server that does not answer costs nothing but time: the worker tries again later, twice
    as late each time, and gives up after `ATTEMPTS` with the reason on the letter.
    """
    with transaction.atomic():
        letter = Letter.objects.select_for_update().get(pk=letter_pk)
        if letter.delivery != Letter.Delivery.WAITING:
            return letter
        letter.attempts += 1
        letter.save(update_fields=["attempts"])
    try:
        EmailMessage(
            letter.title, letter.body, settings.DEFAULT_FROM_EMAIL, [letter.to],
            headers={"Message-ID": f"<letter-{letter.pk}@samband>", "Content-Language": letter.language},
        ).send()  # fmt: skip
    except (OSError, smtplib.SMTPException) as problem:
        letter.problem = str(problem)
        if letter.attempts >= ATTEMPTS:
            letter.delivery = Letter.Delivery.FAILED
    else:
        letter.delivery, letter.sent_at, letter.problem = Letter.Delivery.SENT, timezone.now(), ""
        if not settings.DEMO:  # there the post office is where letters are read
            letter.body, letter.secret = shown_to_staff(letter), ""
    letter.save(update_fields=["delivery", "sent_at", "problem", "body", "secret"])
    return letter


def pause_before(attempt: int) -> timedelta:
    """Return how long to wait before the next attempt: one minute, two, four, eight …"""
    return timedelta(minutes=2 ** max(attempt - 1, 0))
