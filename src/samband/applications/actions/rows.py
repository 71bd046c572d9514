"""Taking a row out of a table and moving it; adding and changing is done by `save`."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.following import with_consequences
from samband.applications.actions.locking import locked, refuse_person
from samband.applications.actions.saving import Saved, note_revision, save
from samband.applications.actions.writing import write
from samband.applications.models import Case
from samband.applications.policies import may_write_field
from samband.applications.queries.content import Content, cell_path, content, row_values
from samband.applications.queries.proofs import current_opening
from samband.applications.queries.sections import field_of_table
from samband.rulebook.tables import POSITION

UP, DOWN = "up", "down"


@transaction.atomic
def remove_row(case: Case, *, table: str, key: str, actor: Any, page: str = "") -> Saved:
    """Take a row out of a table; one that is gone already changes nothing.

    What stood there remains in the revision, and the row returns whole when a text that met its
    removal is chosen. Raises `Refused` when the person may not write in the table now.
    """
    fresh = locked(case)
    loaded = content(fresh)
    _refuse_unless_writable(loaded, table, actor)
    now = timezone.now()
    row = next((row for row in loaded.rows.get(table, ()) if row.key == key), None)
    if row is None:
        return Saved(fresh.revision, now)
    gone = {path: {"from": value, "to": ""} for path, value in row_values(row).items()}
    changes = with_consequences(loaded, gone)
    fresh.revision += 1
    fresh.save(update_fields=["revision"])
    write(loaded, {path: change["to"] for path, change in changes.items()}, revision=fresh.revision)
    note_revision(fresh, changes, actor=actor, at=now, page=page)
    case.revision, case.state, case.application = fresh.revision, fresh.state, loaded.application
    return Saved(fresh.revision, now, list(changes))


@transaction.atomic
def move_row(case: Case, *, table: str, key: str, way: str, actor: Any, page: str = "") -> Saved:
    """Move a row one step up or down in its table as it stands now; at the end of the way it stays.

    Raises `Refused` when the person may not write in the table now.
    """
    fresh = locked(case)
    loaded = content(fresh)
    _refuse_unless_writable(loaded, table, actor)
    rows = loaded.rows.get(table, [])
    at = next((number for number, row in enumerate(rows) if row.key == key), None)
    to = None if at is None else at + (-1 if way == UP else 1)
    if at is None or to is None or not 0 <= to < len(rows):
        return Saved(fresh.revision, timezone.now())
    rows[at], rows[to] = rows[to], rows[at]
    places = {cell_path(table, row.key, POSITION): str(number) for number, row in enumerate(rows, 1)}
    return save(case, actor=actor, values={**places}, based_on=fresh.revision, page=page)


def _refuse_unless_writable(loaded: Content, table: str, actor: Any) -> None:
    item = field_of_table(loaded.case, table)
    if item is None or not may_write_field(actor, loaded.case, item, current_opening(loaded.case)):
        refuse_person()
