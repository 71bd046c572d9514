"""What is told of a project, as the office keeps it: everything, also what is not shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models.fields.files import FieldFile
from django.http import Http404

from samband.catalogue.models import Place, Project
from samband.catalogue.states import Sensitivity, ToldKind
from samband.foundation.access.queries import one_or_404

FILES: Mapping[str, str] = {ToldKind.DOCUMENT: "file", ToldKind.PICTURE: "small"}
"""Kinds that have a file, and the field in which the one to look at lies."""
CLEARABLE = (ToldKind.RESULT, ToldKind.DOCUMENT, ToldKind.PICTURE)
HIDDEN: Mapping[str, tuple[Sensitivity, ...]] = {
    ToldKind.RESULT: (Sensitivity.PROTECTED,),
    ToldKind.CONTACT: (Sensitivity.CAREFUL, Sensitivity.PROTECTED),
    ToldKind.VISIT: (Sensitivity.PROTECTED,),
    ToldKind.DOCUMENT: (Sensitivity.CAREFUL, Sensitivity.PROTECTED),
    ToldKind.PICTURE: (Sensitivity.CAREFUL, Sensitivity.PROTECTED),
}
"""The levels at which disclosure shows nothing of a kind, unless it can be cleared and is."""


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One thing that is told; `day` is None when it has none; `cleared` is None for what is never cleared."""

    number: int
    text: str
    note: str
    day: date | None
    cleared: bool | None
    is_shown: bool


@dataclass(frozen=True, slots=True)
class ToldSection:
    """All things of one kind."""

    kind: ToldKind
    rows: tuple[ToldRow, ...]
    has_file: bool


def told_for_office(project: Project) -> tuple[ToldSection, ...]:
    """Return everything that is told of a project, kind by kind: one query for each."""
    level = Sensitivity(project.partnership.sensitivity)
    return tuple(
        ToldSection(kind, tuple(_row(kind, item, level) for item in _items(project, kind)), kind in FILES)
        for kind in ToldKind
    )


def get_told(project: Project, kind: str, number: int) -> Any:
    """Return one thing that is told of a project, or raise 404."""
    return one_or_404(_items(project, get_kind(kind)), pk=number)


def get_kind(kind: str) -> ToldKind:
    """Return the kind of this name, or raise 404."""
    if kind not in ToldKind.values:
        raise Http404
    return ToldKind(kind)


def file_for_office(item: Any, kind: str) -> FieldFile:
    """Return the file to look at before it is cleared, or raise 404 for kinds that have none."""
    if kind not in FILES:
        raise Http404
    file: FieldFile = getattr(item, FILES[kind])
    return file


def partners_of(project: Project) -> dict[str, Any]:
    """Return the organisations that take part in a project, by their key as text."""
    rows = project.partner_rows.select_related("organisation").order_by("organisation__name")
    return {str(row.organisation_id): row.organisation for row in rows}


def places_to_visit(project: Project) -> dict[str, Place]:
    """Return the places in the partners' countries by their key as text, in the order of country and name."""
    countries = project.partner_rows.values("organisation__country")
    rows = Place.objects.filter(country__in=countries).select_related("country")
    return {str(row.pk): row for row in rows.order_by("country", "name")}


def _items(project: Project, kind: ToldKind) -> Any:
    rows = getattr(project, f"{kind}s").all()
    return rows.select_related("place") if kind == ToldKind.VISIT else rows


def _row(kind: ToldKind, item: Any, level: Sensitivity) -> ToldRow:
    cleared = item.cleared if kind in CLEARABLE else None
    is_shown = level not in HIDDEN[kind] or bool(cleared)
    text, note, day = str(item), "", getattr(item, "day", None)
    if kind == ToldKind.CONTACT:
        note, day = item.function, item.consented_on
        is_shown = is_shown and day is not None
    elif kind == ToldKind.VISIT:
        text, note, day = str(item.place), item.purpose_sv or item.purpose_en, item.starts_on
    elif kind == ToldKind.PICTURE:
        note = item.photographer
    return ToldRow(item.pk, text, note, day, cleared, is_shown)
