"""How a project stands in the search index: its facets, its words, and what a result row shows."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from samband.catalogue.models import Project, ProjectPartner
from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.states import CARD_FORM, Side
from samband.foundation.search.documents import BODY, NAMES, Document, Text

CHUNK = 500
LAST = 0xFFFFFFFF
FACET_OF = {Side.SWEDISH: "swedish", Side.INTERNATIONAL: "international", Side.THIRD: "international"}
FACETS = ("country", "swedish", "international", "area", "theme", "goal")
"""The facets of the catalogue, in the order they are shown."""


def documents(keys: Iterable[int]) -> Iterator[Document]:
    """Yield the documents of those of these projects that are public."""
    yield from _documents(_projects().filter(pk__in=list(keys)))


def all_documents() -> Iterator[Document]:
    """Yield the documents of all public projects, reading them in chunks."""
    yield from _documents(_projects().order_by("pk"))


def _projects() -> QuerySet[Project]:
    partners = ProjectPartner.objects.select_related("organisation__seat__place").prefetch_related(
        "organisation__names", "organisation__seat__place__names"
    )
    return Project.objects.filter(published_at__isnull=False).prefetch_related(
        Prefetch("partner_rows", partners), "areas", "themes", "goals", "sources"
    )


def _documents(projects: QuerySet[Project]) -> Iterator[Document]:
    lists = codelists()
    for project in projects.select_related("grant").iterator(chunk_size=CHUNK):
        yield _document(project, lists)


def _document(project: Project, lists: Codelists) -> Document:
    partners = list(project.partner_rows.all())
    codes = {
        "area": sorted(area.pk for area in project.areas.all()),
        "theme": sorted(theme.pk for theme in project.themes.all()),
        "goal": [str(number) for number in sorted(goal.pk for goal in project.goals.all())],
        "country": list(
            dict.fromkeys(row.organisation.country for row in partners if row.side != Side.SWEDISH)
        ),
    }
    facets: dict[str, dict[str, str]] = {facet: {c: c for c in found} for facet, found in codes.items()}
    if _grant(project) is not None:
        facets["granted"] = {"yes": "yes"}
    for row in partners:
        facets.setdefault(FACET_OF[Side(row.side)], {})[row.organisation.slug] = row.organisation.name
    return Document(
        number=project.pk,
        sort_key=_newest_first(project),
        facets=facets,
        texts=(*_names(project, partners, codes, lists), *_body(project, codes, lists)),
        card={
            "form": CARD_FORM,
            "slug": project.slug,
            "sv": project.title_sv,
            "en": project.title_en,
            "partners": [_partner(row) for row in partners],
            "sources": [
                [each.source, each.url, each.imported_at.date().isoformat()] for each in project.sources.all()
            ],
            "from": _iso(project.starts_on),
            "to": _iso(project.ends_on),
            **codes,
        },
    )


def _partner(row: ProjectPartner) -> list[Any]:
    """Return slug, name, country, place unless the name tells it, side, place, latitude, longitude."""
    organisation: Any = row.organisation
    seat = getattr(organisation, "seat", None)
    place = seat.place.name if seat is not None else ""
    told = place.casefold() in organisation.name.casefold()
    at = (seat.place.latitude, seat.place.longitude) if seat is not None else (None, None)
    return [organisation.slug, organisation.name, organisation.country, "" if told else place,
            row.side, place, *at]  # fmt: skip


def _names(
    project: Project, partners: list[ProjectPartner], codes: dict[str, list[str]], lists: Codelists
) -> Iterator[Text]:
    yield Text(NAMES, project.title_sv, "sv")
    yield Text(NAMES, project.title_en, "en")
    for row in partners:
        yield Text(NAMES, row.organisation.name)
        yield from (Text(NAMES, other.name) for other in row.organisation.names.all())
        seat = getattr(row.organisation, "seat", None)
        if seat is not None:
            yield Text(NAMES, seat.place.name)
            yield from (Text(NAMES, other.name) for other in seat.place.names.all())
    for code in codes["country"]:
        if names := lists.country.get(code):
            yield from (Text(NAMES, name) for name in (names.sv, names.en, *names.aliases))


def _body(project: Project, codes: dict[str, list[str]], lists: Codelists) -> Iterator[Text]:
    yield Text(BODY, project.summary_sv, "sv")
    yield Text(BODY, project.summary_en, "en")
    yield Text(BODY, project.case_number)
    for facet in ("area", "theme", "goal"):
        for code in codes[facet]:
            if names := getattr(lists, facet).get(code):
                yield Text(BODY, names.sv, "sv")
                yield Text(BODY, names.en, "en")


def _newest_first(project: Project) -> bytes:
    """Sort by decision or start, newest first; undated projects come last, by slug."""
    grant = _grant(project)
    day = grant.decided_on if grant is not None else project.starts_on
    return (LAST - (day.toordinal() if day else 0)).to_bytes(4, "big") + project.slug.encode()


def _grant(project: Project) -> Any:
    return getattr(project, "grant", None)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
