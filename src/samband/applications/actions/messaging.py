"""Writing messages in a case, and noting how far a person has read."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from samband.applications.actions.locking import locked, refuse_person
from samband.applications.models import Case, Message, ReadMark
from samband.applications.policies import is_participant
from samband.applications.queries.cases import people_of
from samband.foundation.audit.actions import record
from samband.foundation.mail.actions import write_letter

message_written = Signal()
"""Sent with `message` within the transaction; a room that knows the office tells its people."""

DOUBLE_CLICK = timedelta(minutes=1)
"""The same words by the same person so soon are one message, not two."""


@transaction.atomic
def ask_office(case: Case, *, text: str, actor: Any) -> Message:
    """Write to the office as one of those who apply. Raises `Refused` for anybody else."""
    fresh = locked(case)
    if not is_participant(actor, fresh):
        refuse_person()
    return _write(fresh, text, actor, from_office=False)


@transaction.atomic
def answer_applicants(case: Case, *, text: str, actor: Any) -> Message:
    """Write to those who apply as one of the office; whoever calls has made sure of that."""
    return _write(locked(case), text, actor, from_office=True)


def mark_read(case: Case, *, reader: Any) -> None:
    """Note that the person has had the case's messages before their eyes."""
    last = Message.objects.filter(case=case).order_by("-pk").first()
    if last is not None:
        ReadMark.objects.update_or_create(case=case, user=reader, defaults={"message": last})


def _write(case: Case, text: str, actor: Any, *, from_office: bool) -> Message:
    now = timezone.now()
    last = Message.objects.filter(case=case).order_by("-pk").first()
    if last and (last.author_id, last.text) == (actor.pk, text) and now - last.at < DOUBLE_CLICK:
        return last
    message = Message.objects.create(case=case, author=actor, from_office=from_office, text=text, at=now)
    mark_read(case, reader=actor)
    record(case.audit_key, "applications.message_written", actor=actor, data={"office": from_office})
    for person in people_of(case):
        if person.pk != actor.pk:
            tell(message, person, page="applications:messages")
    message_written.send(sender=Message, message=message)
    return message


def tell(message: Message, person: Any, *, page: str) -> None:
    """Write a person that there is a message; `page` is the name of the page where they answer it."""
    write_letter(
        "applications.message", to=person.email, language=person.language, recipient=person,
        subject_key=message.case.audit_key, is_news=True,
        context={"case": message.case, "message": message, "person": person, "page": page},
    )  # fmt: skip
