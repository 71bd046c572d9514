"""One project's page. `published()` is the gate that every public output goes through."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from samband.catalogue.models import Grant, Project, ProjectPartner, SourceReference
from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.states import PROJECTS, Side
from samband.foundation.access.queries import one_or_404
from samband.foundation.search.queries import cards, marks

MOST_RELATED = 6


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject word of a project: the facet it belongs to, its value there, and its name."""

    facet: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner on a project's page; coordinates are None when its place is not known."""

    slug: str
    name: str
    side: str
    place: str
    country: str
    country_slug: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """Everything that a project's page shows. `title_in`, `summary_in` name a language not the reader's."""

    project: Project
    title: str
    title_in: str
    summary: str
    summary_in: str
    partners: tuple[Partner, ...]
    areas: tuple[Subject, ...]
    themes: tuple[Subject, ...]
    goals: tuple[Subject, ...]
    grant: Grant | None
    sources: tuple[SourceReference, ...]
    related: list[ProjectLine]

    @property
    def on_map(self) -> tuple[Partner, ...]:
        """One located partner from each of two sides, or one, or none."""
        return located(self.partners)


def published() -> QuerySet[Project]:
    """Return the projects that anyone may see."""
    return Project.objects.filter(published_at__isnull=False)


def get_published(slug: str) -> Project:
    """Return the public project with this slug, with its grant, or raise 404."""
    return one_or_404(published().select_related("grant"), slug=slug)


def project_of_case(case_number: str) -> Project | None:
    """Return the public project that a case became, or None."""
    return published().filter(case_number=case_number).first()


def project_page(slug: str) -> ProjectPage:
    """Return what the page of a public project shows, or raise 404. The same queries for any project."""
    in_force = marks()
    lists = codelists(in_force)
    project = get_published(slug)
    siblings = published().filter(partnership=project.partnership_id).exclude(pk=project.pk)
    related = siblings.order_by("-starts_on", "slug").values_list("pk", flat=True)[:MOST_RELATED]
    found = {card["slug"]: card for card in cards(PROJECTS, (project.pk, *related))}
    card = found.pop(project.slug, {})
    title, title_in = _in_language(project, "title")
    summary, summary_in = _in_language(project, "summary")
    return ProjectPage(
        project=project,
        title=title,
        title_in=title_in,
        summary=summary,
        summary_in=summary_in,
        partners=partners_of([project.pk], lists).get(project.pk, ()),
        areas=_subjects(card, "area", lists),
        themes=_subjects(card, "theme", lists),
        goals=_subjects(card, "goal", lists),
        grant=getattr(project, "grant", None),
        sources=tuple(project.sources.all()),
        related=lines(found.values(), lists),
    )


def _in_language(project: Project, name: str) -> tuple[str, str]:
    """Return a text for the active language, and its language when that is another one."""
    language = get_language() or "sv"
    for code in (language, "en", "sv"):
        if text := getattr(project, f"{name}_{code}", ""):
            return text, "" if code == language else code
    return "", ""


def located(partners: Iterable[Partner]) -> tuple[Partner, ...]:
    """Return one partner with coordinates from each of two sides, or one, or none."""
    known = [partner for partner in partners if partner.latitude is not None]
    swedish = [partner for partner in known if partner.side == Side.SWEDISH]
    others = [partner for partner in known if partner.side != Side.SWEDISH]
    return (*swedish[:1], *others[:1])


def partners_of(keys: Iterable[int], lists: Codelists) -> dict[int, tuple[Partner, ...]]:
    """Return the partners of each of these projects. One query."""
    rows = ProjectPartner.objects.filter(project__in=list(keys)).select_related("organisation__seat__place")
    found: dict[int, tuple[Partner, ...]] = {}
    for row in rows:
        found[row.project_id] = (*found.get(row.project_id, ()), _partner(row, lists))
    return found


def _partner(row: ProjectPartner, lists: Codelists) -> Partner:
    organisation: Any = row.organisation
    seat = getattr(organisation, "seat", None)
    country = lists.country.get(organisation.country)
    return Partner(
        slug=organisation.slug,
        name=organisation.name,
        side=row.side,
        place=seat.place.name if seat else "",
        country=str(country or organisation.country),
        country_slug=country.slug if country else "",
        latitude=seat.place.latitude if seat else None,
        longitude=seat.place.longitude if seat else None,
    )


def _subjects(card: dict[str, Any], facet: str, lists: Codelists) -> tuple[Subject, ...]:
    names = getattr(lists, facet)
    return tuple(Subject(facet, value, str(names.get(value, value))) for value in card.get(facet, ()))
