"""What may be shown of a project: its description, partners, grant and sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet

from samband.catalogue.models import Grant, Place, Project, ProjectPartner
from samband.catalogue.queries.disclosure.partners import ShownPartner, shown_partners
from samband.catalogue.queries.disclosure.wording import (
    Countries,
    Wording,
    neutral_summary,
    neutral_title,
)
from samband.catalogue.states import Sensitivity


@dataclass(frozen=True, slots=True)
class ShownGrant:
    """The money that was granted. What would lead to names is empty: the day, the round, the case."""

    amount: Decimal
    currency: str
    component: str
    component_name: Wording
    year: int
    decided_on: date | None
    round_code: str
    case_number: str


@dataclass(frozen=True, slots=True)
class ShownSource:
    """Where a record was read: the file's name, the page's address ("" if none), and when."""

    source: str
    url: str
    imported_on: date


@dataclass(frozen=True, slots=True)
class ShownProject:
    """A project as anyone may see it; `number` is its primary key, which is no secret and no address."""

    number: int
    partnership: int
    partnership_slug: str
    level: Sensitivity
    slug: str
    title: Wording
    summary: Wording
    partners: tuple[ShownPartner, ...]
    component: str
    starts_on: date | None
    ends_on: date | None
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    goals: tuple[str, ...]
    networks: tuple[str, ...]
    core_areas: tuple[str, ...]
    grant: ShownGrant | None
    case_number: str
    sources: tuple[ShownSource, ...]


def published() -> QuerySet[Project]:
    """Return the projects that anyone may see something of. What that is, only `disclose` tells."""
    return Project.objects.filter(published_at__isnull=False)


def disclosable() -> QuerySet[Project]:
    """Return the public projects with everything that `disclose` reads, in a fixed number of queries."""
    places = Place.objects.select_related("region").prefetch_related("names", "region__names")
    partners = ProjectPartner.objects.select_related("organisation__seat").prefetch_related(
        "organisation__names", Prefetch("organisation__seat__place", places)
    )
    return (
        published()
        .select_related("partnership", "grant")
        .prefetch_related(
            Prefetch("partner_rows", partners),
            "areas",
            "themes",
            "goals",
            "networks",
            "core_areas",
            "sources",
        )
    )


def disclosed(projects: Iterable[Project]) -> Iterator[ShownProject]:
    """Yield what may be shown of projects that `disclosable` gave."""
    countries = Countries()
    for project in projects:
        yield disclose(project, countries)


def disclose(
    project: Project,
    countries: Countries | None = None,
    *,
    codes: Mapping[str, tuple[str, ...]] | None = None,
    beside: Mapping[str, Iterable[Any]] | None = None,
    other_names: bool = True,
) -> ShownProject:
    """Return what may be shown of a project that `disclosable` gave.

    `codes` are its subjects by field and `beside` its rows of partners and sources, when they have been
    read already; without `other_names` those of
    partners and places are neither read nor told.
    """
    countries = countries or Countries()
    level = Sensitivity(project.partnership.sensitivity)
    hidden = level == Sensitivity.PROTECTED
    if beside is None:
        beside = {"partner_rows": project.partner_rows.all(), "sources": project.sources.all()}
    partners = shown_partners(beside["partner_rows"], level, countries, other_names=other_names)
    title, summary = _texts(project, partners) if hidden else _own_texts(project)
    return ShownProject(
        number=project.pk,
        partnership=project.partnership_id,
        partnership_slug=project.partnership.public_slug if hidden else project.partnership.slug,
        level=level,
        slug=project.public_slug if hidden else project.slug,
        title=title,
        summary=summary,
        partners=partners,
        component=project.component,
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        grant=_shown_grant(project.grant, hidden) if hasattr(project, "grant") else None,
        case_number="" if hidden else project.case_number,
        sources=() if hidden else _sources(beside["sources"]),
        **(_codes(project) if codes is None else codes),
    )


def disclosed_grants(projects: Iterable[int]) -> dict[int, ShownGrant]:
    """Return what may be shown of the grants of public projects, by the projects' keys. One query."""
    rows = Grant.objects.filter(project__in=list(projects), project__published_at__isnull=False)
    shown = {}
    for row in rows.select_related("project__partnership"):
        hidden = row.project.partnership.sensitivity == Sensitivity.PROTECTED
        shown[row.project_id] = _shown_grant(row, hidden)
    return shown


def _own_texts(project: Project) -> tuple[Wording, Wording]:
    return Wording(project.title_sv, project.title_en), Wording(project.summary_sv, project.summary_en)


def _texts(project: Project, partners: Iterable[ShownPartner]) -> tuple[Wording, Wording]:
    """Return the separately written public texts; neutral ones until somebody has written them."""
    title = Wording(project.public_title_sv, project.public_title_en)
    summary = Wording(project.public_summary_sv, project.public_summary_en)
    return title or neutral_title([partner.name for partner in partners]), summary or neutral_summary()


def _codes(project: Project) -> dict[str, tuple[str, ...]]:
    fields = ("areas", "themes", "networks", "core_areas")
    codes = {field: tuple(sorted(row.pk for row in getattr(project, field).all())) for field in fields}
    return {**codes, "goals": tuple(str(n) for n in sorted(goal.pk for goal in project.goals.all()))}


def _shown_grant(grant: Grant, hidden: bool) -> ShownGrant:
    return ShownGrant(
        amount=grant.amount,
        currency=grant.currency,
        component=grant.component,
        component_name=Wording(grant.component_sv, grant.component_en),
        year=grant.decided_on.year,
        decided_on=None if hidden else grant.decided_on,
        round_code="" if hidden else grant.round_code,
        case_number="" if hidden else grant.case_number,
    )


def _sources(rows: Iterable[Any]) -> tuple[ShownSource, ...]:
    return tuple(ShownSource(each.source, each.url, each.imported_at.date()) for each in rows)
