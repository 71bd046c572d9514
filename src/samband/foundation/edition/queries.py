"""Asking for the edition in force."""

from django.db import connection

MARK = "SELECT mark FROM edition_edition WHERE id = 1"


def mark_in_force() -> str | None:
    """Return the mark of what is committed now, or None when it cannot be told.

    Inside a transaction it cannot: what is read there may never be committed.
    """
    if connection.in_atomic_block:
        return None
    with connection.cursor() as cursor:
        cursor.execute(MARK)
        row = cursor.fetchone()
    return row[0] if row else None
