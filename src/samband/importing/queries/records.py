"""Imported records and what was decided about the names in them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from samband.importing.models import ImportedRecord, Resolution
from samband.importing.states import PENDING, REVIEWERS
from samband.people.queries import holds

Spelling = tuple[bool, str, str]
"""Whether a Swedish organisation is sought, the spelling, the country."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A source file with the number of its names that wait."""

    source: str
    count: int


def imported_records(kind: str = "") -> QuerySet[ImportedRecord]:
    """Return the records that were imported, newest first, of one kind when asked."""
    rows = ImportedRecord.objects.order_by("-imported_at", "pk")
    return rows.filter(kind=kind) if kind else rows


def resolutions() -> dict[Spelling, int]:
    """Return what persons decided that spellings mean: keys of organisations."""
    rows = Resolution.objects.values_list("is_swedish", "spelling", "country", "organisation_id")
    return {(is_swedish, spelling, country): pk for is_swedish, spelling, country, pk in rows.iterator()}


def sources_waiting(user: Any) -> list[Waiting]:
    """Return the source files with names that wait, most first."""
    if not holds(user, *REVIEWERS):
        return []
    rows = ImportedRecord.objects.filter(items__state=PENDING).values_list("source")
    counted = rows.annotate(count=Count("items")).order_by("-count", "source")
    return [Waiting(source, count) for source, count in counted]
