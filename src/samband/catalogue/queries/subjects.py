"""Pages of what projects are sorted by: goals, project areas, themes, core areas and networks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samband.catalogue.models import Network
from samband.catalogue.queries.codelists import Codelists, Names, codelists
from samband.catalogue.queries.listing import Option
from samband.catalogue.queries.overviews import Overview, overview
from samband.catalogue.queries.rows import years
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import Question
from samband.foundation.search.queries import marks, search


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of subject: the facet it is, its words, and the names of its addresses."""

    facet: str
    one: Promise
    many: Promise
    lead: Promise
    detail: str
    index: str


KINDS: Mapping[str, Kind] = {
    "goal": Kind(
        "goal", _("Global goal"), _("Global goals"),
        _("The United Nations’ goals for sustainable development, and the projects that work towards them."),
        "catalogue:goal_detail", "catalogue:goal_list",
    ),
    "area": Kind(
        "area", _("Project area"), _("Project areas"),
        _("The fields of local government that partners work in together."),
        "catalogue:area_detail", "catalogue:area_list",
    ),
    "theme": Kind(
        "theme", _("Theme"), _("Themes"), _("Questions that run through projects in all areas."),
        "catalogue:theme_detail", "catalogue:theme_list",
    ),
    "core": Kind(
        "core", _("Core area"), _("Core areas"),
        _("What local democracy is made of in this programme; every project works with at least one."),
        "catalogue:core_area_detail", "catalogue:core_area_list",
    ),
    "network": Kind(
        "network", _("Network"), _("Networks"),
        _("Partnerships that work with the same question meet in a network for some years."),
        "catalogue:network_detail", "catalogue:network_list",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Land:
    """A country with how many of the projects are there."""

    slug: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A subject with its projects; `number` is that of a goal, else ""; `years` those of a network."""

    kind: Kind
    code: str
    names: Names
    years: str
    overview: Overview
    countries: tuple[Land, ...]

    @property
    def number(self) -> str:
        """The number by which people know it."""
        return self.code if self.kind.facet == "goal" else ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A subject in the list of its kind, with how many public projects it has."""

    code: str
    names: Names
    projects: int
    years: str = ""


@dataclass(frozen=True, slots=True)
class SubjectIndex:
    """All subjects of a kind."""

    kind: Kind
    entries: tuple[Entry, ...]


def subject_page(facet: str, code: str, page: int) -> SubjectPage:
    """Return the page of a subject that the codelist has, or raise 404."""
    in_force = marks()
    lists = codelists(in_force)
    names = getattr(lists, facet).get(code)
    if names is None:
        raise Http404
    lasted = _network_years().get(code, "") if facet == "network" else ""
    found = overview(facet, code, page, lists, in_force)
    return SubjectPage(KINDS[facet], code, names, lasted, found, lands(found.country, lists))


def lands(options: Iterable[Option], lists: Codelists) -> tuple[Land, ...]:
    """Return countries with their addresses, of values of the facet."""
    known = (each for each in options if each.value in lists.country)
    return tuple(Land(lists.country[each.value].slug, each.label, each.count) for each in known)


def subject_index(facet: str) -> SubjectIndex:
    """Return all subjects of a kind: goals by number, others by name in the reader's language."""
    in_force = marks()
    lists = codelists(in_force)
    counts = counted(facet, in_force)
    lasted = _network_years() if facet == "network" else {}
    entries = [
        Entry(code, names, counts.get(code, 0), lasted.get(code, ""))
        for code, names in getattr(lists, facet).items()
    ]
    by_number = facet == "goal"
    entries.sort(key=lambda entry: (int(entry.code) if by_number else 0, str(entry.names).casefold()))
    return SubjectIndex(KINDS[facet], tuple(entries))


def counted(facet: str, in_force: Any) -> dict[str, int]:
    """Return how many public projects each value of a facet has."""
    question = Question(facets=(facet,), everything=frozenset((facet,)), size=1)
    answer = search(PROJECTS, question, in_force)
    return {each.value: each.count for each in answer.facets[facet].values}


def _network_years() -> dict[str, str]:
    rows = Network.objects.values_list("code", "starts_year", "ends_year")
    return {code: years(str(first or ""), str(last or "")) for code, first, last in rows}
