"""Reading the audit log: a subject's history, and whether the chain still holds."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Max, Min, QuerySet

from samband.foundation.access.prepared import Prepared
from samband.foundation.audit.models import AuditEntry
from samband.rulebook.canonical import canonical_json


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """An entry that does not fit its chain: which, and in what way."""

    subject: str
    number: int
    problem: str


def history(subject: str) -> QuerySet[AuditEntry]:
    """Return everything that happened to a subject, oldest first."""
    return AuditEntry.objects.filter(subject=subject).order_by("number")


def done_by(person: Any) -> QuerySet[AuditEntry]:
    """Return everything that a person did, oldest first."""
    return AuditEntry.objects.filter(actor=person).order_by("at", "pk")


class Happened(NamedTuple):
    """What an entry tells people: when, who, what (a verb), why, and with which data."""

    at: datetime
    actor_id: int | None
    actor_name: str
    verb: str
    reason: str
    data: dict[str, Any]


def _told(subject: str) -> QuerySet[Any, Any]:
    return history(subject).values_list(*Happened._fields)


TOLD = Prepared(_told, "a subject")


def what_happened(subject: str) -> list[Happened]:
    """Return what the entries of a subject tell, oldest first: a long history is read on many a page."""
    return [Happened._make(row) for row in TOLD.rows(subject)]


def last_changes(subjects: Collection[str]) -> dict[str, datetime]:
    """Return when something last happened to each of these subjects, some hundred at most. One query."""
    entries = AuditEntry.objects.filter(subject__in=subjects).order_by()
    return dict(entries.values_list("subject").annotate(Max("at")))


def reached(subjects: Collection[str], state: str) -> dict[str, datetime]:
    """Return when each of these subjects first came into a state, for those that did. One query."""
    entries = AuditEntry.objects.filter(subject__in=subjects, to_state=state).order_by()
    return dict(entries.values_list("subject").annotate(Min("at")))


def entry_hash(entry: AuditEntry) -> str:
    """Return the SHA-256 (hex) over all that an entry says and over the entry before it."""
    said: dict[str, Any] = {
        "subject": entry.subject,
        "number": entry.number,
        "at": entry.at.isoformat(timespec="microseconds"),
        "actor": entry.actor_id,
        "actor_name": entry.actor_name,
        "verb": entry.verb,
        "from": entry.from_state,
        "to": entry.to_state,
        "reason": entry.reason,
        "data": entry.data,
        "previous": entry.previous_hash,
    }
    return hashlib.sha256(canonical_json(said).encode()).hexdigest()


def broken_links() -> Iterator[BrokenLink]:
    """Yield every entry, in all subjects, that was changed, removed or slipped in."""
    subject, number, previous = "", 0, ""
    for entry in AuditEntry.objects.order_by("subject", "number").iterator(chunk_size=500):
        if entry.subject != subject:
            subject, number, previous = entry.subject, 0, ""
        if entry.number != number + 1:
            yield BrokenLink(subject, entry.number, f"entry {number + 1} is missing")
        elif entry.previous_hash != previous:
            yield BrokenLink(subject, entry.number, "does not follow the entry before it")
        if entry.hash != entry_hash(entry):
            yield BrokenLink(subject, entry.number, "was changed after it was written")
        number, previous = entry.number, entry.hash
