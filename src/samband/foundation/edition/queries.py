"""Asking for the edition in force, and reading once what every open page shows."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")
MARK = "SELECT mark FROM edition_edition WHERE id = 1"
MOST = 200
"""Most things read once that a process keeps; when there are more, it begins anew."""
_read: tuple[str, dict[Hashable, Any]] = ("", {})


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


def read_once(key: Hashable, read: Callable[[], T]) -> T:
    """Return what `read` finds, reading it once for each key as long as the edition holds.

    For small things that many pages show and few writes change, as menus. What is found must not depend
    on reader or time, must not be changed by whoever gets it, and must come from tables that open pages
    may read. The mark is asked for before reading, so a write in between costs a second reading at most.
    """
    global _read
    mark = mark_in_force()
    if mark is None:
        return read()
    known = _read
    if known[0] != mark or len(known[1]) > MOST:
        _read = known = (mark, {})
    if key not in known[1]:
        known[1][key] = read()
    found: T = known[1][key]
    return found
