"""Confirming, submitting and withdrawing: both partners stand behind the same content."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.locking import locked, refuse_person
from samband.applications.flow import APPLICATION
from samband.applications.models import Case, Confirmation, Party, Receipt
from samband.applications.policies import may_confirm
from samband.applications.queries.cases import parties, people_of
from samband.applications.queries.content import canonical_text, hash_of, short
from samband.applications.states import Method
from samband.calls.queries import round_taking
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import perform
from samband.foundation.mail.actions import write_letter


@transaction.atomic
def confirm(case: Case, *, party: Party, actor: Any, method: Method) -> Confirmation:
    """Confirm the present content for a party, with its hash; the first one awaits the other.

    `method` says how the person has just proved to be themselves; whoever calls has made sure of it.

    Confirming the same content twice gives the same confirmation. Raises `Refused` when it is not
    the actor's to do, the rules find something that blocks, or answers are missing.
    """
    fresh = locked(case)
    mine = next((row for row in parties(fresh) if row.pk == party.pk), None)
    if mine is None or not may_confirm(actor, mine):
        refuse_person()
    current = hash_of(fresh)
    given = fresh.confirmations.filter(party=mine, voided_at__isnull=True).first()
    if given is not None and given.content_hash == current:
        return given
    data = {"party": mine.key, "hash": current, "method": str(method)}
    perform(APPLICATION, "confirm", fresh, actor=actor, data=data)
    case.state = fresh.state
    return Confirmation.objects.create(
        case=fresh, party=mine, user=actor, content_hash=current, revision=fresh.revision, method=method,
        at=timezone.now(),
    )  # fmt: skip


@transaction.atomic
def submit(case: Case, *, actor: Any) -> Receipt:
    """Submit the application that both partners have confirmed, and return the receipt.

    The receipt goes to everybody in the case, each in their own language. Raises `Refused` when
    something blocks, a confirmation is missing or belongs to other content, or the round is closed
    and none takes what comes after it.
    """
    fresh = locked(case)
    _take_to_open_round(fresh, actor)
    perform(APPLICATION, "submit", fresh, actor=actor, data={"hash": hash_of(fresh)})
    fresh.submitted_at = case.submitted_at = timezone.now()
    fresh.save(update_fields=["submitted_at"])
    case.state = fresh.state
    return hand_over(fresh, actor=actor)


def _take_to_open_round(case: Case, actor: Any) -> None:
    """Let the round that comes next handle what is handed in after the closing time of the case's own."""
    taking = round_taking(case.round, timezone.now())
    if taking is None or taking.pk == case.round_id:
        return
    data = {"before": case.round.code, "round": taking.code}
    case.round = taking
    case.save(update_fields=["round"])
    record(case.audit_key, "applications.taken_to_next_round", actor=actor, data=data)


def hand_over(case: Case, *, actor: Any) -> Receipt:
    """Keep what was handed in with its hash, and write the receipt to everybody in the case."""
    receipt = Receipt.objects.create(
        case=case,
        number=f"{case.number}-{case.receipts.count() + 1}",
        at=timezone.now(),
        submitted_by=actor,
        content_hash=hash_of(case),
        revision=case.revision,
        content=canonical_text(case),
    )
    case.content_hash = receipt.content_hash
    case.save(update_fields=["content_hash"])
    for person in people_of(case):
        write_letter(
            "applications.receipt", to=person.email, language=person.language, recipient=person,
            subject_key=case.audit_key,
            context={"case": case, "receipt": receipt, "person": person,
                     "short": short(receipt.content_hash)},
        )  # fmt: skip
    return receipt


@transaction.atomic
def withdraw(case: Case, *, reason: str, actor: Any) -> Case:
    """Withdraw the application for good, with a written reason. Raises `Refused`."""
    return perform(APPLICATION, "withdraw", case, actor=actor, reason=reason)
