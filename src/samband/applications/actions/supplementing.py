"""Supplementation: an officer opens named questions, the applicants change those and hand in again."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.locking import locked, refuse, refuse_person
from samband.applications.actions.signing import hand_over
from samband.applications.flow import APPLICATION
from samband.applications.models import Case, Opening, Receipt
from samband.applications.queries.content import hash_of
from samband.applications.queries.proofs import current_opening
from samband.applications.queries.sections import openable
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import perform
from samband.people.queries import is_officer
from samband.rulebook.wording import N_


@transaction.atomic
def open_for_supplementation(
    case: Case, *, questions: Iterable[str], message: str, due_on: date, actor: Any
) -> Opening:
    """Open named questions (`openable` lists them) until they have been answered.

    Called by the office inside its move to supplementation. Raises `Refused` when the actor is no
    officer, nothing known is opened, or an earlier request still waits for its answer.
    """
    fresh = locked(case)
    if not is_officer(actor):
        refuse_person()
    wanted, known = list(dict.fromkeys(questions)), dict(openable(fresh))
    if not wanted or any(question not in known for question in wanted):
        refuse(
            "supplementation.no_question",
            N_("Choose at least one part of the application to open."),
            N_("Choose what the applicants are to complete."),
            where="questions",
        )
    if current_opening(fresh) is not None:
        refuse(
            "supplementation.already_open",
            N_("A supplementation is already asked for."),
            N_("Wait for the answer before asking again."),
        )
    opening = Opening.objects.create(
        case=fresh, questions=wanted, message=message.strip(), due_on=due_on,
        opened_by=actor, opened_at=timezone.now(), revision=fresh.revision,
    )  # fmt: skip
    record(
        fresh.audit_key, "applications.opened_for_supplementation", actor=actor,
        data={"questions": wanted, "due_on": due_on.isoformat(), "message": opening.message},
    )  # fmt: skip
    return opening


@transaction.atomic
def answer_supplementation(case: Case, *, actor: Any) -> Receipt:
    """Hand in what was asked for: the case goes back to the formal check with a new content hash.

    The coordinator does it for both partners; both get the receipt. Raises `Refused`.
    """
    fresh = locked(case)
    opening = current_opening(fresh)
    perform(APPLICATION, "answer_supplementation", fresh, actor=actor, data={"hash": hash_of(fresh)})
    if opening is not None:  # the move is refused when there is none
        opening.answered_at = timezone.now()
        opening.save(update_fields=["answered_at"])
    case.state = fresh.state
    return hand_over(fresh, actor=actor)
