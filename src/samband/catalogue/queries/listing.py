"""The project list: one page of rows, the facets around it, and what was understood."""

from dataclasses import dataclass, replace
from datetime import date

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.documents import FACETS
from samband.catalogue.queries.guidance import Guidance, guidance_of
from samband.catalogue.queries.matching import question_of
from samband.catalogue.queries.naming import COUNTRY
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.queries.values import Chip, Option, chips, label_of
from samband.catalogue.queries.wishes import SORTS, Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import PHASE, Answer, FacetCounts
from samband.foundation.search.queries import cards, marks, quotable, search

__all__ = ["COUNTRY", "Chip", "FacetGroup", "Listing", "Option", "label_of", "page_of", "search_catalogue"]

SIZE = 20
VALUES = 12
OPEN = 3
"""So many facets stand unfolded from the start; the others unfold when something in them is chosen."""
LEGENDS = {
    "country": _("Country"),
    "cluster": _("Cluster"),
    "swedish": _("Swedish partner"),
    "international": _("International partner"),
    "area": _("Project area"),
    "theme": _("Theme"),
    "goal": _("Global goal"),
    "core": _("Core area"),
    "network": _("Network"),
    "component": _("Kind of grant"),
    PHASE: _("Status"),
    "year": _("Year"),
    "amount": _("Granted amount"),
}
SORT_LABELS = {
    "": _("Best match"), "newest": _("Newest first"), "title": _("Title"), "amount": _("Largest amount first"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet as the page shows it; `all_address` is set when there are values that it leaves out."""

    name: str
    legend: str
    options: tuple[Option, ...]
    more: int
    all_address: str
    open: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that the project list shows."""

    wish: Wish
    page: "Page[int]"
    total: int
    lines: list[ProjectLine]
    facets: tuple[FacetGroup, ...]
    chips: tuple[Chip, ...]
    guidance: Guidance

    @property
    def chosen(self) -> int:
        """How many facet values are chosen."""
        return sum(map(len, self.wish.chosen.values()))

    @property
    def query(self) -> str:
        """The address of this list without its page."""
        return replace(self.wish, page=1).address()

    @property
    def sorts(self) -> list[tuple[str, str, bool]]:
        """The orders to choose from: value, name, and whether it is the one in force."""
        offered = ("", *SORTS) if self.wish.words else ("", *SORTS[1:])
        names = SORT_LABELS if self.wish.words else {**SORT_LABELS, "": SORT_LABELS["newest"]}
        return [(value, str(names[value]), value == self.wish.sort) for value in offered]


def search_catalogue(wish: Wish, *, today: date | None = None) -> Listing:
    """Answer a wish with at most a handful of queries, whatever it asks and however much there is."""
    in_force = marks()
    lists = codelists(in_force)
    question = question_of(wish, today=today, facets=FACETS, size=SIZE, values=VALUES)
    answer = search(PROJECTS, question, in_force)
    groups = tuple(
        _group(facet, answer.facets[facet], wish, lists, place < OPEN) for place, facet in enumerate(FACETS)
    )
    return Listing(
        wish=replace(wish, page=answer.page),
        page=page_of(answer, SIZE),
        total=answer.total,
        lines=_lines(wish, answer, lists),
        facets=groups,
        chips=chips(
            wish, lists, {(g.name, option.value): option.label for g in groups for option in g.options}
        ),
        guidance=guidance_of(wish, answer, lists, LEGENDS),
    )


def page_of(answer: Answer, size: int) -> "Page[int]":
    """Return Django's page object for the page that was answered."""
    return Paginator(range(answer.total), size).page(answer.page)


def _lines(wish: Wish, answer: Answer, lists: Codelists) -> list[ProjectLine]:
    """Return the rows, with hits marked and quoted when words were asked for."""
    if not wish.words:
        return lines(cards(PROJECTS, answer.numbers), lists)
    found = quotable(PROJECTS, answer.numbers)
    return lines([card for card, _texts in found], lists, answer.marker, [texts for _card, texts in found])


def _group(facet: str, counts: FacetCounts, wish: Wish, lists: Codelists, first: bool) -> FacetGroup:
    options = tuple(
        Option(each.value, label_of(facet, each.value, lists, each.label), each.count, each.selected)
        for each in counts.values
    )
    everything = ""
    if counts.more:
        everything = "?" + replace(wish, everything=wish.everything | {facet}, page=1).address()
    opened = first or facet in wish.everything or facet in wish.chosen
    return FacetGroup(facet, str(LEGENDS[facet]), options, counts.more, everything, opened)
