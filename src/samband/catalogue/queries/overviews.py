"""The projects under one head, a page at a time, with what they are about and who takes part."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.utils import timezone

from samband.catalogue.queries.codelists import Codelists
from samband.catalogue.queries.listing import Option, label_of, page_of
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import PHASE, Answer, Question
from samband.foundation.search.queries import cards, search

SIZE = 20
COUNTED = ("swedish", "international", "country", "area", "theme", "goal", "core", "network", PHASE)


@dataclass(frozen=True, slots=True)
class Overview:
    """Projects under one head, a page at a time. `facet` is the one whose value they share.

    `query` is the query string with which the project list shows the same projects.
    """

    facet: str
    query: str
    page: "Page[int]"
    total: int
    lines: list[ProjectLine]
    swedish: tuple[Option, ...]
    international: tuple[Option, ...]
    country: tuple[Option, ...]
    area: tuple[Option, ...]
    theme: tuple[Option, ...]
    goal: tuple[Option, ...]
    core: tuple[Option, ...]
    network: tuple[Option, ...]
    running: int


def overview(facet: str, value: str, page: int, lists: Codelists, in_force: Any) -> Overview:
    """Return the public projects that have a value in a facet, without a facet all; constant in queries."""
    chosen = {facet: (value,)} if facet else {}
    question = Question(
        chosen=chosen,
        facets=COUNTED,
        page=page,
        size=SIZE,
        today=timezone.localdate(),
        everything=frozenset(("swedish",)) if not facet else frozenset(),
    )
    answer = search(PROJECTS, question, in_force)
    options = {name: _options(answer, name, lists) for name in COUNTED}
    phases = {option.value: option.count for option in options.pop(PHASE)}
    return Overview(
        facet=facet,
        query=Wish(chosen=chosen).address(),
        page=page_of(answer, SIZE),
        total=answer.total,
        lines=lines(cards(PROJECTS, answer.numbers), lists),
        running=phases.get("running", 0),
        **options,
    )


def _options(answer: Answer, facet: str, lists: Codelists) -> tuple[Option, ...]:
    return tuple(
        Option(each.value, label_of(facet, each.value, lists, each.label), each.count, each.selected)
        for each in answer.facets[facet].values
    )
