"""Reading the outbox."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from samband.foundation.mail.models import HeldKind, Letter, Wish


def letters() -> QuerySet[Letter]:
    """Return every letter, newest first."""
    return Letter.objects.order_by("-written_at", "-pk")


_closed: list[Callable[[], QuerySet[Any]]] = []


def keep_from_staff(keys: Callable[[], QuerySet[Any]]) -> None:
    """Let a higher room say which subjects' letters only their receivers read: a query of subject keys."""
    _closed.append(keys)


def letters_for_staff() -> QuerySet[Letter]:
    """Return the letters that staff may read, newest first."""
    rows = letters()
    for keys in _closed:
        rows = rows.exclude(subject_key__in=keys())
    return rows


def letters_about(subject_key: str) -> QuerySet[Letter]:
    """Return the letters that belong to one subject, newest first."""
    return letters().filter(subject_key=subject_key)


def shown_to_staff(letter: Letter) -> str:
    """Return a letter's text with its personal link covered: only its receiver may use that."""
    return letter.body.replace(letter.secret, "[…]") if letter.secret else letter.body


def letters_to(user: Any) -> QuerySet[Letter]:
    """Return the letters a person has got or will get, newest first; what is held back is not theirs yet."""
    return letters().filter(recipient=user).exclude(delivery=Letter.Delivery.HELD)


def pace_of(user: Any) -> Wish.Pace:
    """Return how often a person wants news; at once until something else has been chosen."""
    wish = Wish.objects.filter(user=user).first()
    return Wish.Pace.AT_ONCE if wish is None else Wish.Pace(wish.pace)


def is_held(intent: str) -> bool:
    """Tell whether letters of this kind are held back when they are written."""
    return HeldKind.objects.filter(intent=intent).exists()


def held_kinds() -> set[str]:
    """Return the kinds of letters that are held back."""
    return set(HeldKind.objects.values_list("intent", flat=True))


def known_kinds() -> list[str]:
    """Return every kind of letter without a personal link that has been written or is held back."""
    written = Letter.objects.filter(is_personal=False).order_by().values_list("intent", flat=True).distinct()
    return sorted({*written, *held_kinds()})


def may_be_held(letter: Letter) -> bool:
    """Tell whether a letter can still be held back."""
    return letter.delivery in (Letter.Delivery.WAITING, Letter.Delivery.GATHERED) and not letter.is_personal


def may_be_released(letter: Letter) -> bool:
    """Tell whether a letter waits for a person to let it go."""
    return letter.delivery == Letter.Delivery.HELD


def may_be_resent(letter: Letter) -> bool:
    """Tell whether a letter can leave once more: one whose personal link was forgotten cannot."""
    if letter.delivery == Letter.Delivery.FAILED:
        return True
    return letter.delivery == Letter.Delivery.SENT and not letter.is_personal
