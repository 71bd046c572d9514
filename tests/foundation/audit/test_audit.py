"""The audit log: appended only, chained, and able to tell when somebody meddled."""

import pytest
from django.db import DatabaseError, connection, transaction

from samband.foundation.audit.actions import record
from samband.foundation.audit.models import AuditEntry
from samband.foundation.audit.queries import broken_links, history

pytestmark = pytest.mark.django_db


def drop_triggers() -> None:
    """Do what only somebody with the database in their hands could."""
    statements = (
        ["DROP TRIGGER audit_no_change ON audit_auditentry"]
        if connection.vendor == "postgresql"
        else ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"]
    )
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def three_entries() -> None:
    for verb in ("made", "changed", "closed"):
        record("thing:1", verb, actor=None, data={"verb": verb, "å": [1, None]})
    record("thing:2", "made", actor=None)


def test_a_history_is_numbered_and_whole(officer):
    three_entries()
    record("thing:1", "read", actor=officer, reason="curiosity")

    entries = list(history("thing:1"))

    assert [(e.number, e.verb, e.actor_name) for e in entries] == [
        (1, "made", "The system"),
        (2, "changed", "The system"),
        (3, "closed", "The system"),
        (4, "read", "Olle Officer"),
    ]
    assert entries[0].previous_hash == ""
    assert [e.previous_hash for e in entries[1:]] == [e.hash for e in entries[:-1]]
    assert list(broken_links()) == []


@pytest.mark.parametrize("change", ["UPDATE audit_auditentry SET verb = 'x'", "DELETE FROM audit_auditentry"])
def test_the_database_refuses_changes(change):
    three_entries()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        connection.cursor().execute(change)

    assert AuditEntry.objects.filter(subject="thing:1").count() == 3


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE audit_auditentry SET reason = 'x' WHERE subject = 'thing:1' AND number = 2",
         [("thing:1", 2, "was changed after it was written")]),
        ("DELETE FROM audit_auditentry WHERE subject = 'thing:1' AND number = 2",
         [("thing:1", 3, "entry 2 is missing")]),
        ("DELETE FROM audit_auditentry WHERE subject = 'thing:1' AND number = 1",
         [("thing:1", 2, "entry 1 is missing")]),
    ],
)  # fmt: skip
def test_meddling_is_found(change, found):
    three_entries()
    drop_triggers()

    connection.cursor().execute(change)

    assert [(link.subject, link.number, link.problem) for link in broken_links()] == found
