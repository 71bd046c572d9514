"""Pages of a partner organisation and of a country: their projects, and whom they work with."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import Http404

from samband.catalogue.models import Place
from samband.catalogue.queries.codelists import Codelists, Names, codelists
from samband.catalogue.queries.listing import Option, label_of, page_of
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import Answer, Question
from samband.foundation.search.queries import cards, marks, search
from samband.people.queries import organisation_by_slug

SIZE = 20
COUNTED = ("swedish", "international", "area", "goal")


@dataclass(frozen=True, slots=True)
class Overview:
    """Projects under one head, a page at a time, with what they are about and who takes part.

    `query` is the query string with which the project list shows the same projects.
    """

    query: str
    page: "Page[int]"
    total: int
    lines: list[ProjectLine]
    swedish: tuple[Option, ...]
    international: tuple[Option, ...]
    areas: tuple[Option, ...]
    goals: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class PartnerPage:
    """An organisation with its projects. `facet` is the one in which the project list names it."""

    organisation: Any
    other_names: tuple[str, ...]
    place: Place | None
    country: Names
    facet: str
    overview: Overview

    @property
    def counterparts(self) -> tuple[Option, ...]:
        """The organisations on the other side, the most frequent first."""
        return self.overview.international if self.facet == "swedish" else self.overview.swedish


@dataclass(frozen=True, slots=True)
class CountryPage:
    """A country with the projects that partners there take part in."""

    code: str
    country: Names
    overview: Overview


def partner_page(slug: str, page: int) -> PartnerPage:
    """Return the page of an organisation that takes part in a public project, or raise 404."""
    organisation = organisation_by_slug(slug)
    if organisation is None:
        raise Http404
    in_force = marks()
    lists = codelists(in_force)
    facet = "swedish" if organisation.country == "SE" else "international"
    overview = _overview(facet, slug, page, lists, in_force)
    if not overview.total:
        raise Http404
    seat = getattr(organisation, "seat", None)
    place = seat.place if seat is not None else None
    others = list(organisation.names.values_list("name", flat=True))
    others += list(place.names.values_list("name", flat=True)) if place is not None else []
    return PartnerPage(
        organisation=organisation,
        other_names=tuple(dict.fromkeys(name for name in others if name != organisation.name)),
        place=place,
        country=lists.country.get(organisation.country) or Names(organisation.country, organisation.country),
        facet=facet,
        overview=overview,
    )


def country_page(slug: str, page: int) -> CountryPage:
    """Return the page of a country of the codelist, or raise 404."""
    in_force = marks()
    lists = codelists(in_force)
    for code, names in lists.country.items():
        if names.slug == slug:
            return CountryPage(code, names, _overview("country", code, page, lists, in_force))
    raise Http404


def _overview(facet: str, value: str, page: int, lists: Codelists, in_force: Any) -> Overview:
    question = Question(chosen={facet: (value,)}, facets=COUNTED, page=page, size=SIZE)
    answer = search(PROJECTS, question, in_force)
    return Overview(
        query=Wish(chosen={facet: (value,)}).address(),
        page=page_of(answer, SIZE),
        total=answer.total,
        lines=lines(cards(PROJECTS, answer.numbers), lists),
        swedish=_options(answer, "swedish", lists),
        international=_options(answer, "international", lists),
        areas=_options(answer, "area", lists),
        goals=_options(answer, "goal", lists),
    )


def _options(answer: Answer, facet: str, lists: Codelists) -> tuple[Option, ...]:
    return tuple(
        Option(each.value, label_of(facet, each.value, lists, each.label), each.count, each.selected)
        for each in answer.facets[facet].values
    )
