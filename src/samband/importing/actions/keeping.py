"""Keeps a record as it was read, and puts the names in doubt on the queue."""

from collections.abc import Iterable

from django.utils import timezone

from samband.foundation.flow.actions import perform
from samband.importing.facts import Name, Sheet
from samband.importing.flow import REVIEW
from samband.importing.models import ImportedRecord, ReviewItem
from samband.importing.queries.records import Spelling
from samband.importing.states import PENDING, Kept

_COLUMNS = ("source", "url", "line", "kind", "language", "title", "body", "data", "hash")


def keep(sheet: Sheet, resolved: dict[Spelling, int]) -> tuple[ImportedRecord, Kept]:
    """Keep a record and its doubts; the same record again changes nothing."""
    row = ImportedRecord.objects.filter(identity=sheet.identity).first()
    if row is not None and row.hash == sheet.hash:
        return row, Kept.UNCHANGED
    kept = Kept.CREATED if row is None else Kept.CHANGED
    row = row or ImportedRecord(identity=sheet.identity)
    for column in _COLUMNS:
        setattr(row, column, getattr(sheet, column))
    row.reading = sheet.reading.to_json()
    row.imported_at = timezone.now()
    row.save()
    doubts = [name for name in sheet.reading.doubts(sheet.kind) if spelling_of(name) not in resolved]
    if doubts or kept is Kept.CHANGED:
        _queue(row, doubts)
    return row, kept


def spelling_of(name: Name) -> Spelling:
    """Return what a decision about this name is remembered by."""
    return (name.is_swedish, name.spelling, name.country)


def _queue(row: ImportedRecord, doubts: Iterable[Name]) -> None:
    """Add the doubts that are new; take off the queue what the page no longer says. Decisions stay."""
    known = {(item.is_swedish, item.spelling, item.country): item for item in row.items.all()}
    for name in doubts:
        if known.pop(spelling_of(name), None) is None:
            _add(row, name)
    for item in known.values():
        if item.state == PENDING:
            perform(REVIEW, "withdraw", item, actor=None)


def _add(row: ImportedRecord, name: Name) -> None:
    ReviewItem.objects.create(
        record=row, field=name.field, text=name.text, spelling=name.spelling, country=name.country,
        why=name.why, candidates=list(name.candidates),
    )  # fmt: skip


def waiting_texts(row: ImportedRecord) -> tuple[str, ...]:
    """Return the texts of the record's names that wait."""
    return tuple(row.items.filter(state=PENDING).values_list("text", flat=True))
