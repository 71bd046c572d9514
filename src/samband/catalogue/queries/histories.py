"""A record's history from the audit log: who changed what, from what, to what, when and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samband.catalogue.queries.records import address_of, audit_keys
from samband.foundation.audit.queries import history
from samband.foundation.records.queries import old_addresses

POINT = ("latitude", "longitude")


@dataclass(frozen=True, slots=True)
class Change:
    """A column that was changed; `restorable` when its earlier value may be put back by hand."""

    column: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a record. `of` is the address it had then, "" when that is the present."""

    entry: Any
    of: str
    changes: tuple[Change, ...]
    other: str


def record_history(kind: str, row: Any) -> list[Happening]:
    """Return what happened to a record, the latest first, also under earlier addresses and before merges."""
    here = f"{kind}:{address_of(kind, row)}"
    keys = audit_keys(kind, row, old_addresses(kind, row.pk))
    found = [_happening(entry, "" if key == here else key) for key in keys for entry in history(key)]
    return sorted(found, key=lambda each: (each.entry.at, each.entry.number), reverse=True)


def earlier_values(kind: str, row: Any, *, subject: str, number: int, column: str) -> tuple[Change, ...]:
    """Return a change out of a record's history, with the other half when it is of a point; or nothing."""
    wanted = POINT if column in POINT else (column,)
    for happening in record_history(kind, row):
        if (happening.entry.subject, happening.entry.number) == (subject, number):
            return tuple(change for change in happening.changes if change.column in wanted)
    return ()


def _happening(entry: Any, of: str) -> Happening:
    return Happening(entry, of, tuple(_changes(entry.data)), str(entry.data.get("other", "")))


def _changes(data: dict[str, Any]) -> Iterator[Change]:
    for column, pair in dict(data.get("changes") or {}).items():
        if isinstance(pair, list) and len(pair) == 2:
            yield Change(column, pair[0], pair[1])
