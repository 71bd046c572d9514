"""What may be shown beside a project's description: results, documents, pictures, people, visits."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models.fields.files import FieldFile
from django.http import Http404

from samband.catalogue.models import Project
from samband.catalogue.queries.disclosure.partners import ShownPlace, shown_place
from samband.catalogue.queries.disclosure.wording import Countries, Wording
from samband.catalogue.states import Sensitivity


@dataclass(frozen=True, slots=True)
class ShownResult:
    """Something that has come out of a project; the day is None when it is not known or not told."""

    day: date | None
    text: Wording


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document to fetch; `size` in bytes."""

    number: int
    title: Wording
    language: str
    day: date | None
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture; widths and height in pixels."""

    number: int
    alt: Wording
    photographer: str
    width: int
    height: int
    small_width: int


@dataclass(frozen=True, slots=True)
class ShownContact:
    """A person who has agreed to be named."""

    name: str
    function: str
    email: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ShownVisit:
    """A visit; without days when only its year may be told."""

    year: int
    starts_on: date | None
    ends_on: date | None
    place: ShownPlace | None
    country: Wording
    purpose: Wording


@dataclass(frozen=True, slots=True)
class Told:
    """Everything of a project beside its description that anyone may see."""

    results: tuple[ShownResult, ...]
    documents: tuple[ShownDocument, ...]
    pictures: tuple[ShownPicture, ...]
    contacts: tuple[ShownContact, ...]
    visits: tuple[ShownVisit, ...]


KINDS = ("results", "documents", "pictures", "contacts", "visits")


def told(project: Project, kinds: Collection[str] = KINDS) -> Told:
    """Return what may be shown beside a project's description, in a query for each of `kinds`."""
    level = Sensitivity(project.partnership.sensitivity)
    found = {kind: READERS[kind](project, level) if kind in kinds else () for kind in KINDS}
    return Told(**found)


def document_file(project: Project, number: int) -> tuple[ShownDocument, FieldFile]:
    """Return a document of a public project and its file, or raise 404 when it may not be seen."""
    level = Sensitivity(project.partnership.sensitivity)
    row = project.documents.filter(pk=number).first()
    if row is None or not _may(row, level):
        raise Http404
    return _document(row, level), row.file


def picture_file(project: Project, number: int, *, small: bool) -> FieldFile:
    """Return the file of a picture of a public project, or raise 404 when it may not be seen."""
    row = project.pictures.filter(pk=number).first()
    if row is None or not _may(row, Sensitivity(project.partnership.sensitivity)):
        raise Http404
    return row.small if small else row.file


def _may(row: Any, level: Sensitivity) -> bool:
    return bool(level == Sensitivity.OPEN or row.cleared)


def _may_result(row: Any, level: Sensitivity) -> bool:
    return bool(level != Sensitivity.PROTECTED or row.cleared)


def _day(day: date | None, level: Sensitivity) -> date | None:
    return None if level == Sensitivity.PROTECTED else day


def _result(row: Any, level: Sensitivity) -> ShownResult:
    return ShownResult(_day(row.day, level), Wording(row.text_sv, row.text_en))


def _document(row: Any, level: Sensitivity) -> ShownDocument:
    title = Wording(row.title_sv, row.title_en)
    return ShownDocument(row.pk, title, row.language, _day(row.day, level), row.kind, row.size)


def _picture(row: Any, level: Sensitivity) -> ShownPicture:
    photographer = row.photographer if level == Sensitivity.OPEN else ""
    alt = Wording(row.alt_sv, row.alt_en)
    return ShownPicture(row.pk, alt, photographer, row.width, row.height, row.small_width)


def _results(project: Project, level: Sensitivity) -> tuple[ShownResult, ...]:
    return tuple(_result(row, level) for row in project.results.all() if _may_result(row, level))


def _documents(project: Project, level: Sensitivity) -> tuple[ShownDocument, ...]:
    return tuple(_document(row, level) for row in project.documents.all() if _may(row, level))


def _pictures(project: Project, level: Sensitivity) -> tuple[ShownPicture, ...]:
    return tuple(_picture(row, level) for row in project.pictures.all() if _may(row, level))


def _contacts(project: Project, level: Sensitivity) -> tuple[ShownContact, ...]:
    if level != Sensitivity.OPEN:
        return ()
    agreed = project.contacts.filter(consented_on__isnull=False).select_related("organisation")
    return tuple(
        ShownContact(row.name, row.function, row.email, row.organisation.name if row.organisation else "")
        for row in agreed
    )


def _visits(project: Project, level: Sensitivity) -> tuple[ShownVisit, ...]:
    if level == Sensitivity.PROTECTED:
        return ()
    rows = project.visits.select_related("place__country", "place__region")
    return tuple(_visit(row, level) for row in rows)


def _visit(row: Any, level: Sensitivity) -> ShownVisit:
    land = row.place.country
    is_open = level == Sensitivity.OPEN
    known = Countries(lambda: {land.pk: land})
    return ShownVisit(
        year=row.starts_on.year,
        starts_on=row.starts_on if is_open else None,
        ends_on=row.ends_on if is_open else None,
        place=shown_place(row.place, land.pk, level, known, other_names=False),
        country=Wording(land.name_sv, land.name_en),
        purpose=Wording(row.purpose_sv, row.purpose_en) if is_open else Wording(),
    )


READERS: Mapping[str, Callable[[Project, Sensitivity], tuple[Any, ...]]] = {
    "results": _results, "documents": _documents, "pictures": _pictures, "contacts": _contacts,
    "visits": _visits,
}  # fmt: skip
