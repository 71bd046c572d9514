"""One project's page, made of what disclosure shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from samband.catalogue.models import Project
from samband.catalogue.queries.codelists import Codelists, Names, codelists
from samband.catalogue.queries.disclosure import (
    ShownProject,
    Told,
    disclose_alone,
    published,
)
from samband.catalogue.queries.listing import label_of
from samband.catalogue.queries.partnerships import component_name
from samband.catalogue.queries.phases import phase
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.states import PROJECTS, Side
from samband.foundation.access.prepared import Prepared
from samband.foundation.search.documents import Question
from samband.foundation.search.queries import cards, marks, search

MOST_RELATED = 6
LIKE = 4
SUBJECTS = (("area", "areas"), ("theme", "themes"), ("goal", "goals"), ("core", "core_areas"),
            ("network", "networks"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject word of a project: the facet it belongs to, its value there, and its name."""

    facet: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner as a page draws it; no slug when it may not be named, coordinates None when not known."""

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
    """Everything that a project's page shows; `phase` is running, planned, finished or ""."""

    project: ShownProject
    told: Told
    partners: tuple[Partner, ...]
    subjects: dict[str, tuple[Subject, ...]]
    component: str
    phase: str
    related: list[ProjectLine]
    like: list[ProjectLine]

    @property
    def on_map(self) -> tuple[Partner, ...]:
        """One located partner from each of two sides, or one, or none."""
        return located(self.partners)


def project_of_case(case_number: str) -> Project | None:
    """Return the public project that a case became, or None."""
    return published().filter(case_number=case_number).first()


def project_page(slug: str, today: date) -> ProjectPage:
    """Return what the page of a public project shows, or raise 404. The number of queries is constant."""
    in_force = marks()
    lists = codelists(in_force)
    project, beside = disclose_alone(slug)
    related = tuple(number for (number,) in RELATED.rows(project.partnership, project.number))
    like = _like(project, related, in_force)
    found = lines(cards(PROJECTS, (*related, *like)), lists)
    return ProjectPage(
        project=project,
        told=beside,
        partners=tuple(
            _partner(each.slug, str(each.name), each.country, each.side, each.place, lists)
            for each in project.partners
        ),
        subjects={facet: _subjects(facet, getattr(project, field), lists) for facet, field in SUBJECTS},
        component=component_name(project, lists),
        phase=phase(project.starts_on, project.ends_on, today),
        related=found[: len(related)],
        like=found[len(related) :],
    )


def _siblings(partnership: int, number: int) -> Any:
    siblings = published().filter(partnership=partnership).exclude(pk=number)
    return siblings.order_by("-starts_on", "pk").values_list("pk")[:MOST_RELATED]


RELATED = Prepared(_siblings, 2_000_000_001, 2_000_000_002)


def _like(project: ShownProject, related: tuple[int, ...], in_force: Any) -> tuple[int, ...]:
    """Return projects of other partners with an area and a goal in common; fewer in common if there are none."""
    wanted = {"area": project.areas, "goal": project.goals}
    chosen = {facet: codes for facet, codes in wanted.items() if codes}
    ours = {project.number, *related}
    while chosen:
        question = Question(chosen=chosen, size=LIKE + len(ours))
        numbers = [number for number in search(PROJECTS, question, in_force).numbers if number not in ours]
        if numbers:
            return tuple(numbers[:LIKE])
        chosen.popitem()
    return ()


def located(partners: Iterable[Partner]) -> tuple[Partner, ...]:
    """Return one partner with coordinates from each of two sides, or one, or none."""
    known = [partner for partner in partners if partner.latitude is not None]
    swedish = [partner for partner in known if partner.side == Side.SWEDISH]
    others = [partner for partner in known if partner.side != Side.SWEDISH]
    return (*swedish[:1], *others[:1])


def partners_on(card: dict[str, Any], lists: Codelists) -> tuple[Partner, ...]:
    """Return the partners that a project's card names."""
    return tuple(_of_card(partner, lists) for partner in card["partners"])


def _of_card(partner: list[Any], lists: Codelists) -> Partner:
    slug, name, country, _shown, side, place, latitude, longitude, *english = partner
    told_name = str(Names(name, *english)) if english else name
    land = lists.country.get(country)
    return Partner(
        slug, told_name, side, place, str(land or country), land.slug if land else "", latitude, longitude
    )


def _partner(slug: str, name: str, country: str, side: str, place: Any, lists: Codelists) -> Partner:
    land = lists.country.get(country)
    at = (place.name, place.latitude, place.longitude) if place is not None else ("", None, None)
    return Partner(slug, name, side, at[0], str(land or country), land.slug if land else "", at[1], at[2])


def _subjects(facet: str, codes: tuple[str, ...], lists: Codelists) -> tuple[Subject, ...]:
    return tuple(Subject(facet, code, label_of(facet, code, lists)) for code in codes)
