"""Sending letters; it always happens outside the request."""

import smtplib
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from samband.foundation.mail.models import Letter
from samband.foundation.mail.queries import shown_to_staff

ATTEMPTS = 6
"""How many times a letter is tried before a person must look at it."""


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
            headers={"Message-ID": f"<letter-{letter.pk}-{letter.times_sent}@samband>",
                     "Content-Language": letter.language},
        ).send()  # fmt: skip
    except (OSError, smtplib.SMTPException) as problem:
        letter.problem = str(problem)
        if letter.attempts >= ATTEMPTS:
            letter.delivery = Letter.Delivery.FAILED
    else:
        letter.delivery, letter.sent_at, letter.problem = Letter.Delivery.SENT, timezone.now(), ""
        letter.times_sent += 1
        if not settings.DEMO:  # there the post office is where letters are read
            letter.body, letter.secret = shown_to_staff(letter), ""
    letter.save(update_fields=["delivery", "sent_at", "times_sent", "problem", "body", "secret"])
    return letter


def pause_before(attempt: int) -> timedelta:
    """Return how long to wait before the next attempt: one minute, two, four, eight …"""
    return timedelta(minutes=2 ** max(attempt - 1, 0))
