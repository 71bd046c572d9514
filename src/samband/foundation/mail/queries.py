"""Reading the outbox."""

from django.db.models import QuerySet

from samband.foundation.mail.models import Letter


def letters() -> QuerySet[Letter]:
    """Return every letter, newest first."""
    return Letter.objects.order_by("-written_at", "-pk")


def letters_about(subject_key: str) -> QuerySet[Letter]:
    """Return the letters that belong to one subject, newest first."""
    return letters().filter(subject_key=subject_key)


def shown_to_staff(letter: Letter) -> str:
    """Return a letter's text with its personal link covered: only its receiver may use that."""
    return letter.body.replace(letter.secret, "[…]") if letter.secret else letter.body
