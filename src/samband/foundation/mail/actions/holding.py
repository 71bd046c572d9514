"""Staff at the outbox: holding letters back, releasing them, and sending them once more."""

from typing import Any

from django.db import transaction

from samband.foundation.audit.actions import record
from samband.foundation.mail.actions.writing import letter_written
from samband.foundation.mail.models import HeldKind, Letter
from samband.foundation.mail.queries import may_be_held, may_be_released, may_be_resent

KINDS = "outbox:kinds"
"""Key of the audit chain that tells which kinds of letters were held back, and by whom."""


class Impossible(Exception):
    """The letter is no longer where this can be done: it has left, or never waited."""


@transaction.atomic
def hold(letter: Letter, *, actor: Any) -> Letter:
    """Hold a letter back that has not left. Raises `Impossible` when it has."""
    return _move(letter, may_be_held, Letter.Delivery.HELD, "mail.held", actor)


@transaction.atomic
def release(letter: Letter, *, actor: Any) -> Letter:
    """Let a letter go that was held back or kept. Raises `Impossible`."""
    return _move(letter, may_be_released, Letter.Delivery.WAITING, "mail.released", actor)


@transaction.atomic
def resend(letter: Letter, *, actor: Any) -> Letter:
    """Send a letter once more, or try a failed one again. Raises `Impossible`.

    One whose personal link was forgotten when it left cannot be sent again: it would be empty.
    """
    return _move(letter, may_be_resent, Letter.Delivery.WAITING, "mail.resent", actor)


@transaction.atomic
def hold_kinds(intents: set[str], *, actor: Any) -> None:
    """Let exactly these kinds of letters be held back when they are written from now on."""
    before = set(HeldKind.objects.values_list("intent", flat=True))
    HeldKind.objects.filter(intent__in=before - intents).delete()
    HeldKind.objects.bulk_create(HeldKind(intent=each, held_by=actor) for each in sorted(intents - before))
    if before != intents:
        record(KINDS, "mail.kinds_held", actor=actor, data={"from": sorted(before), "to": sorted(intents)})


def _move(letter: Letter, may: Any, target: Letter.Delivery, verb: str, actor: Any) -> Letter:
    fresh = Letter.objects.select_for_update().get(pk=letter.pk)
    if not may(fresh):
        raise Impossible(verb)
    record(fresh.audit_key, verb, actor=actor, data={"from": fresh.delivery, "intent": fresh.intent})
    fresh.delivery, fresh.attempts, fresh.problem = target, 0, ""
    fresh.save(update_fields=["delivery", "attempts", "problem"])
    if target == Letter.Delivery.WAITING:
        letter_written.send(sender=Letter, letter=fresh)
    return fresh
