"""The catalogue in figures: charts of what a wish leaves, each with its table and its data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, ngettext, npgettext
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.measures import DECIDED
from samband.catalogue.queries.statistics.counting import (
    Result,
    Row,
    amounts_by,
    different,
    granted,
    lengths,
    partnerships,
    projects_by,
    result_of,
)
from samband.catalogue.queries.statistics.drawing import (
    BARS,
    COLUMNS,
    Chart,
    Figure,
    Kind,
    Line,
    draw,
    in_order,
    narrowing,
)
from samband.catalogue.queries.values import OWN_WORDS, Chip, chips
from samband.catalogue.queries.wishes import Wish
from samband.foundation.i18n.writing import money, number

__all__ = ["FIGURES", "Chart", "Figure", "Line", "Statistics", "figure_of", "rows_of", "statistics_of"]

_SEVERAL = _("A project with several is counted in each.")
KINDS: Mapping[str, Kind] = {
    "projects-by-year": Kind(
        _("Projects by year"), _("A project is counted in every year in which it runs."),
        projects_by("year"), COLUMNS, "year", "years"),
    "amounts-by-year": Kind(
        _("Granted amounts by year"), _("By the year of the decision."), amounts_by(DECIDED), COLUMNS, "", "years"),
    "projects-by-country": Kind(
        _("Projects by country"), _SEVERAL, projects_by("country"), BARS, "country"),
    "amounts-by-country": Kind(
        _("Granted amounts by country"), _SEVERAL, amounts_by("country"), BARS, "country"),
    "projects-by-area": Kind(_("Projects by project area"), _SEVERAL, projects_by("area"), BARS, "area"),
    "amounts-by-area": Kind(_("Granted amounts by project area"), _SEVERAL, amounts_by("area"), BARS, "area"),
    "projects-by-goal": Kind(
        _("Projects by global goal"), _SEVERAL, projects_by("goal"), BARS, "goal", "numbers"),
    "amounts-by-goal": Kind(
        _("Granted amounts by global goal"), _SEVERAL, amounts_by("goal"), BARS, "goal", "numbers"),
    "lengths": Kind(
        _("How long partnerships last"),
        _("From the first start to the last planned end, with all the projects of the partnership."),
        lengths, BARS, "", "given"),
}  # fmt: skip
FIGURES = {name: kind.title for name, kind in KINDS.items()}
"""The figures that there are: name → title."""


@dataclass(frozen=True, slots=True)
class Stat:
    """A single figure: the number in words and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that the statistics page shows."""

    wish: Wish
    total: int
    chips: tuple[Chip, ...]
    stats: tuple[Stat, ...]
    figures: tuple[Figure, ...]

    @property
    def address(self) -> str:
        """The query string of these figures: only what narrows them."""
        return narrowing(self.wish)


def statistics_of(wish: Wish, *, today: date | None = None) -> Statistics:
    """Return all figures of the projects that fit a wish."""
    result = result_of(wish, today=today)
    figures = tuple(draw(name, kind, result) for name, kind in KINDS.items()) if result.total else ()
    shown = tuple(figure for figure in figures if figure.charts)
    narrowed = Wish(words=wish.words, chosen=wish.chosen)
    return Statistics(narrowed, result.total, _chips(result), tuple(_stats(result)), shown)


def figure_of(name: str, wish: Wish, *, today: date | None = None) -> Figure:
    """Return one figure of the projects that fit a wish; `KeyError` when there is none of that name."""
    return draw(name, KINDS[name], result_of(wish, today=today))


def rows_of(name: str, wish: Wish, *, today: date | None = None) -> list[Row]:
    """Return the numbers of a figure, as its table shows them; `KeyError` when there is none of that name."""
    return in_order(KINDS[name], KINDS[name].count(result_of(wish, today=today)))


def _chips(result: Result) -> tuple[Chip, ...]:
    """Return what narrows the figures; partners are named as the index names them."""
    labels: dict[tuple[str, str], str] = {}
    for facet, values in result.wish.chosen.items():
        held = result.snapshot.facet(facet)
        if facet in OWN_WORDS:
            labels |= {
                (facet, value): held.labels[held.place[value]] for value in values if value in held.place
            }
    return chips(result.wish, result.lists, labels)


def _stats(result: Result) -> list[Stat]:
    counts = [
        (result.total, ngettext("project", "projects", result.total)),
        (n := partnerships(result), ngettext("partnership", "partnerships", n)),
        (n := different(result, "swedish"), npgettext("count", "Swedish partner", "Swedish partners", n)),
        (
            n := different(result, "international"),
            ngettext("international partner", "international partners", n),
        ),
        (n := different(result, "country"), ngettext("country", "countries", n)),
    ]
    found = [Stat(number(count), label) for count, label in counts]
    return found + [
        Stat(money(amount, currency), gettext("granted")) for currency, amount in granted(result).items()
    ]
