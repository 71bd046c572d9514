"""Writing the audit log: the only way in."""

from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from samband.foundation.audit.models import AuditEntry
from samband.foundation.audit.queries import entry_hash

SYSTEM = gettext_noop("The system")


@transaction.atomic
def record(
    subject: str,
    verb: str,
    *,
    actor: Any | None,
    from_state: str = "",
    to_state: str = "",
    reason: str = "",
    data: dict[str, Any] | None = None,
    at: datetime | None = None,
) -> AuditEntry:
    """Append one entry to a subject's chain and return it.

    `subject` is a key such as "case:K-2026-0007"; `actor` is the person, or None when the system
    acted by itself; `data` holds JSON values only. The entry is written in the caller's transaction,
    so what happened and its record stand or fall together.
    """
    _one_at_a_time(subject)
    last = AuditEntry.objects.filter(subject=subject).order_by("-number").first()
    entry = AuditEntry(
        subject=subject,
        number=last.number + 1 if last else 1,
        at=(at or timezone.now()).astimezone(UTC),
        actor=actor,
        actor_name=str(actor) if actor else SYSTEM,
        verb=verb,
        from_state=from_state,
        to_state=to_state,
        reason=reason,
        data=data or {},
        previous_hash=last.hash if last else "",
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    return entry


def _one_at_a_time(subject: str) -> None:
    """Let two writers to the same chain wait for each other; SQLite's transactions do already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [subject])
