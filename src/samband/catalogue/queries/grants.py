"""What has been granted, newest first, and the catalogue in figures."""

from dataclasses import dataclass

from django.core.paginator import Page

from samband.catalogue.queries.codelists import codelists
from samband.catalogue.queries.disclosure import ShownGrant, disclosed_grants
from samband.catalogue.queries.listing import page_of
from samband.catalogue.queries.projects import Partner, located, partners_on
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import Question
from samband.foundation.search.queries import cards, current, marks, search

SIZE = 25


@dataclass(frozen=True, slots=True)
class GrantedLine:
    """A granted application in a list: the decision and the project it became."""

    grant: ShownGrant
    project: ProjectLine


@dataclass(frozen=True, slots=True)
class GrantedPage:
    """One page of granted applications."""

    page: "Page[int]"
    total: int
    lines: list[GrantedLine]


@dataclass(frozen=True, slots=True)
class Figures:
    """How many public projects there are, and organisations and countries that take part in them."""

    projects: int
    partners: int
    countries: int


@dataclass(frozen=True, slots=True)
class Showcase:
    """The newest projects, and two partners of one of them that can be drawn on the map (or none)."""

    lines: list[ProjectLine]
    on_map: tuple[Partner, ...]


def granted(page: int = 1, size: int = SIZE) -> GrantedPage:
    """Return a page of granted applications with public projects, newest decision first."""
    in_force = marks()
    lists = codelists(in_force)
    question = Question(chosen={"granted": ("yes",)}, page=page, size=size)
    answer = search(PROJECTS, question, in_force)
    grants = disclosed_grants(answer.numbers)
    told = [(number, grant) for number in answer.numbers if (grant := grants.get(number))]
    projects = lines(cards(PROJECTS, tuple(number for number, _grant in told)), lists)
    rows = [GrantedLine(grant, line) for (_number, grant), line in zip(told, projects, strict=False)]
    return GrantedPage(page_of(answer, size), answer.total, rows)


def showcase(size: int) -> Showcase:
    """Return the newest public projects with a pair of places to draw, rather one that may be named."""
    in_force = marks()
    lists = codelists(in_force)
    numbers = search(PROJECTS, Question(size=size), in_force).numbers
    shown = cards(PROJECTS, numbers)
    pairs = [pair for card in shown if len(pair := located(partners_on(card, lists))) > 1]
    named = (pair for pair in pairs if all(partner.slug for partner in pair))
    return Showcase(lines(shown, lists), next(named, pairs[0] if pairs else ()))


def figures() -> Figures:
    """Return the catalogue in figures, counted from the index: one query when nothing has changed."""
    snapshot = current(PROJECTS)
    return Figures(
        projects=len(snapshot.order("")),
        partners=len(snapshot.facet("swedish")) + len(snapshot.facet("international")),
        countries=len(snapshot.facet("country")),
    )
