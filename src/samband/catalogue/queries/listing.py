"""The project list: one page of rows, the facets around it, and what was understood."""

from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.documents import FACETS
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import Answer, FacetCounts, Question
from samband.foundation.search.queries import cards, marks, search

SIZE = 20
VALUES = 12
LEGENDS = {
    "country": _("Country"),
    "swedish": _("Swedish partner"),
    "international": _("International partner"),
    "area": _("Project area"),
    "theme": _("Theme"),
    "goal": _("Global goal"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A value to choose, in the reader's words."""

    value: str
    label: str
    count: int
    selected: bool


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
class Chip:
    """A choice in force, and the address of the list without it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that the project list shows."""

    wish: Wish
    page: "Page[int]"
    total: int
    lines: list[ProjectLine]
    facets: tuple[FacetGroup, ...]
    chips: tuple[Chip, ...]
    corrected: dict[str, str]
    unknown: tuple[str, ...]
    strange: tuple[str, ...]

    @property
    def chosen(self) -> int:
        """How many facet values are chosen."""
        return sum(map(len, self.wish.chosen.values()))

    @property
    def query(self) -> str:
        """The address of this list without its page."""
        return replace(self.wish, page=1).address()


def search_catalogue(wish: Wish) -> Listing:
    """Answer a wish with at most a handful of queries, whatever it asks and however much there is."""
    in_force = marks()
    lists = codelists(in_force)
    question = Question(
        words=wish.words, chosen=wish.chosen, facets=FACETS, everything=wish.everything,
        values=VALUES, page=wish.page, size=SIZE,
    )  # fmt: skip
    answer = search(PROJECTS, question, in_force)
    groups = tuple(_group(facet, answer.facets[facet], wish, lists) for facet in FACETS)
    return Listing(
        wish=replace(wish, page=answer.page),
        page=page_of(answer, SIZE),
        total=answer.total,
        lines=lines(cards(PROJECTS, answer.numbers), lists),
        facets=groups,
        chips=_chips(wish, groups, lists),
        corrected=dict(answer.corrected),
        unknown=answer.unknown,
        strange=tuple(
            label_of(facet, value, lists) for facet, values in answer.strange.items() for value in values
        ),
    )


def page_of(answer: Answer, size: int) -> "Page[int]":
    """Return Django's page object for the page that was answered."""
    return Paginator(range(answer.total), size).page(answer.page)


def label_of(facet: str, value: str, lists: Codelists, label: str = "") -> str:
    """Return a facet value in the reader's words: its name in a codelist, else its label, else itself."""
    names = getattr(lists, facet, {}).get(value)
    if names is None:
        return label or value
    return f"{value} {names}" if facet == "goal" else str(names)


def _group(facet: str, counts: FacetCounts, wish: Wish, lists: Codelists) -> FacetGroup:
    options = tuple(
        Option(each.value, label_of(facet, each.value, lists, each.label), each.count, each.selected)
        for each in counts.values
    )
    everything = ""
    if counts.more:
        everything = "?" + replace(wish, everything=wish.everything | {facet}, page=1).address()
    opened = facet in wish.everything or facet in wish.chosen
    return FacetGroup(facet, str(LEGENDS[facet]), options, counts.more, everything, opened)


def _chips(wish: Wish, groups: tuple[FacetGroup, ...], lists: Codelists) -> tuple[Chip, ...]:
    labels = {(group.name, option.value): option.label for group in groups for option in group.options}
    chips = [
        Chip(labels.get((facet, value)) or label_of(facet, value, lists),
             "?" + wish.without(facet, value).address())
        for facet, values in wish.chosen.items()
        for value in values
    ]  # fmt: skip
    if wish.words:
        quoted = gettext("“%(words)s”") % {"words": wish.words}
        chips.insert(0, Chip(quoted, "?" + replace(wish, words="", page=1).address()))
    return tuple(chips)
