"""One project's page. `published()` is the gate that every public output goes through."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from samband.catalogue.models import Grant, Project
from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.states import PROJECTS, Side
from samband.foundation.access.queries import one_or_404
from samband.foundation.search.queries import cards

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
class Source:
    """Where a project's record was read: the file's name, the page's address ("" if none), and when."""

    source: str
    url: str
    imported_on: date


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
    sources: tuple[Source, ...]
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
    """Return what the page of a public project shows, or raise 404. Four queries for any project."""
    lists = codelists()
    project = get_published(slug)
    siblings = published().filter(partnership=project.partnership_id).exclude(pk=project.pk)
    related = siblings.order_by("-starts_on", "slug").values_list("pk", flat=True)[:MOST_RELATED]
    card, *others = cards(PROJECTS, (project.pk, *related))
    title, title_in = _in_language(project, "title")
    summary, summary_in = _in_language(project, "summary")
    return ProjectPage(
        project=project,
        title=title,
        title_in=title_in,
        summary=summary,
        summary_in=summary_in,
        partners=partners_on(card, lists),
        areas=_subjects(card, "area", lists),
        themes=_subjects(card, "theme", lists),
        goals=_subjects(card, "goal", lists),
        grant=getattr(project, "grant", None),
        sources=tuple(Source(name, url, date.fromisoformat(day)) for name, url, day in card["sources"]),
        related=lines(others, lists),
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


def partners_on(card: dict[str, Any], lists: Codelists) -> tuple[Partner, ...]:
    """Return the partners that a project's card names."""
    return tuple(_partner(partner, lists) for partner in card["partners"])


def _partner(partner: list[Any], lists: Codelists) -> Partner:
    slug, name, country, _shown, side, place, latitude, longitude = partner[:8]
    land = lists.country.get(country)
    return Partner(
        slug, name, side, place, str(land or country), land.slug if land else "", latitude, longitude
    )


def _subjects(card: dict[str, Any], facet: str, lists: Codelists) -> tuple[Subject, ...]:
    names = getattr(lists, facet)
    return tuple(Subject(facet, value, str(names.get(value, value))) for value in card[facet])
