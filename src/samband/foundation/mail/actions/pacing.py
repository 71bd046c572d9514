"""How often a person wants letters, and the one letter that gathers a day's."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.foundation.audit.actions import record
from samband.foundation.mail.actions.writing import write_letter
from samband.foundation.mail.models import Letter, Wish


@transaction.atomic
def choose_pace(user: Any, *, pace: Wish.Pace) -> None:
    """Let news reach the person at this pace. What was gathered leaves at once when it is "at once"."""
    Wish.objects.update_or_create(user=user, defaults={"pace": pace})
    record(f"person:{user.pk}", "mail.pace_chosen", actor=user, data={"pace": str(pace)})
    if pace != Wish.Pace.DAILY:
        _gather(user)


def gather_letters() -> int:
    """Write everybody's gathered letters into one letter each; return how many were written."""
    waiting = Letter.objects.filter(delivery=Letter.Delivery.GATHERED).order_by()
    people = {
        letter.recipient_id: letter.recipient
        for letter in waiting.exclude(recipient=None).select_related("recipient")
    }
    return sum(_gather(person) for person in people.values())


@transaction.atomic
def _gather(person: Any) -> bool:
    """Put the person's gathered letters into one, and tell whether there were any."""
    rows = Letter.objects.select_for_update().filter(recipient=person, delivery=Letter.Delivery.GATHERED)
    gathered = list(rows.order_by("written_at", "pk"))
    if not gathered:
        return False
    write_letter(
        "mail.gathered", to=person.email, language=person.language, recipient=person,
        context={"letters": gathered, "person": person},
    )  # fmt: skip
    rows.filter(pk__in=[letter.pk for letter in gathered]).update(
        delivery=Letter.Delivery.SENT, sent_at=timezone.now()
    )
    return True
