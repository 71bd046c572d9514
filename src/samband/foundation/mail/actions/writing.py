"""Writing letters into the outbox."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.dispatch import Signal
from django.template.loader import render_to_string
from django.utils import translation

from samband.foundation.mail.models import Letter, Wish
from samband.foundation.mail.queries import is_held, pace_of

letter_written = Signal()
"""Sent with `letter` when a letter has been put in the outbox, inside the writer's transaction."""


BY_PACE = {
    Wish.Pace.AT_ONCE: Letter.Delivery.WAITING,
    Wish.Pace.DAILY: Letter.Delivery.GATHERED,
    Wish.Pace.DUTIES: Letter.Delivery.KEPT,
}


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
    is_news: bool = False,
) -> Letter:
    """Write a letter in the receiver's language and leave it in the outbox.

    The template is `<room>/mail/<name>.txt` for the intent "<room>.<name>"; its first line is the
    title, the rest after an empty line the body. The letter is sent by the worker after the
    transaction has been committed: what did not happen is never announced. News, in contrast to
    duties, follow the receiver's own choice of pace. Letters of a kind that is held back wait for a
    person; those with a personal link are never held, since their receiver stands at a door.
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
        is_personal=bool(secret), delivery=_delivery(intent, recipient if is_news else None, secret),
    )  # fmt: skip
    letter_written.send(sender=Letter, letter=letter)
    return letter


def _delivery(intent: str, chooser: Any | None, secret: str) -> Letter.Delivery:
    """Return how a new letter begins; `chooser` is the receiver when the letter is news."""
    if not secret and is_held(intent):
        return Letter.Delivery.HELD
    return BY_PACE[pace_of(chooser)] if chooser is not None else Letter.Delivery.WAITING
