"""From rows to what a page draws: charts with words and addresses, each with its table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext

from samband.catalogue.queries.statistics.counting import PARTNERSHIP_COUNT, PROJECT_COUNT, Result, Row, Value
from samband.catalogue.queries.wishes import Wish
from samband.foundation.i18n.writing import money, number
from samband.foundation.ui.charts import Bar

MOST_BARS = 15
"""A chart shows so many bars; its table has all."""
MILLION, THOUSAND = Decimal(1_000_000), Decimal(1_000)
COLUMNS, BARS = "columns", "bars"


@dataclass(frozen=True, slots=True)
class Kind:
    """How a figure is counted and drawn. `facet` is the filter that a bar leads to, "" when there is none."""

    title: str | Promise
    note: str | Promise
    count: Callable[[Result], list[Row]]
    shape: str
    facet: str = ""
    order: str = "most"


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its unit (a currency in amounts, else ""), its bars, how many are left out, and its gist."""

    unit: str
    scale: str
    shape: str
    bars: tuple[Bar, ...]
    left: int
    gist: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: what it is about, where that is listed, and its numbers in words."""

    label: str
    url: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on a page: charts, the table with the same numbers, and its addresses."""

    name: str
    title: str
    note: str
    charts: tuple[Chart, ...]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    data_url: str
    page_url: str
    list_url: str


def draw(name: str, kind: Kind, result: Result) -> Figure:
    """Return a figure of what a wish leaves."""
    rows = in_order(kind, kind.count(result))
    units = list(dict.fromkeys(unit for row in rows for unit in row.numbers))
    query = narrowing(result.wish)
    return Figure(
        name=name,
        title=str(kind.title),
        note=str(kind.note),
        charts=tuple(_chart(kind, unit, rows, result.wish) for unit in units),
        heads=tuple(_head(unit) for unit in units),
        lines=tuple(
            Line(row.label, _url(kind, row, result.wish),
                 tuple(_said(row.numbers[unit], unit) if unit in row.numbers else "–" for unit in units))
            for row in rows
        ),
        data_url=_with(reverse("catalogue:statistics_data", args=[name, "csv"]), query),
        page_url=_with(reverse("catalogue:statistics"), query),
        list_url=_with(reverse("catalogue:project_list"), query),
    )  # fmt: skip


def narrowing(wish: Wish) -> str:
    """Return the query string of a wish with what narrows it, and nothing of how a list is shown."""
    return Wish(words=wish.words, chosen=wish.chosen).address()


def in_order(kind: Kind, rows: Iterable[Row]) -> list[Row]:
    """Return rows as the figure shows them: years with those between that have nothing, else by size."""
    if kind.order == "years":
        return _every_year(list(rows))
    if kind.order == "given":
        return list(rows)
    if kind.order == "numbers":
        return sorted(rows, key=lambda row: int(row.value))
    return sorted(rows, key=lambda row: (-max(row.numbers.values()), row.label.casefold()))


def _every_year(rows: list[Row]) -> list[Row]:
    known = {int(row.value): row for row in rows}
    units = {unit: 0 for row in rows for unit in row.numbers}
    if not known:
        return []
    return [known.get(year) or Row(str(year), str(year), units) for year in range(min(known), max(known) + 1)]


def _chart(kind: Kind, unit: str, rows: list[Row], wish: Wish) -> Chart:
    having = [row for row in rows if unit in row.numbers or kind.order == "years"]
    if kind.order == "most":
        having.sort(key=lambda row: -row.numbers[unit])
    shown = having[:MOST_BARS] if kind.shape == BARS and kind.order == "most" else having
    largest = max(having, key=lambda row: row.numbers.get(unit, 0))
    told = max(
        (row for row in having if row.is_known), key=lambda row: row.numbers.get(unit, 0), default=largest
    )
    worth, scale = _scale(unit, largest.numbers.get(unit, 0))
    bars = tuple(
        Bar(row.label, row.numbers.get(unit, 0) / worth, _said(row.numbers.get(unit, 0), unit),
            _url(kind, row, wish))
        for row in shown
    )  # fmt: skip
    gist = gettext("Most: %(label)s, %(value)s.") % {
        "label": told.label, "value": _said(told.numbers.get(unit, 0), unit),
    }  # fmt: skip
    return Chart("" if unit in COUNTED else unit, scale, kind.shape, bars, len(having) - len(shown), gist)


def _projects(count: Value) -> str:
    return ngettext("%(count)s project", "%(count)s projects", int(count)) % {"count": number(count)}


def _partnerships(count: Value) -> str:
    return ngettext("%(count)s partnership", "%(count)s partnerships", int(count)) % {"count": number(count)}


COUNTED = {PROJECT_COUNT: _projects, PARTNERSHIP_COUNT: _partnerships}


def _said(value: Value, unit: str) -> str:
    return COUNTED[unit](value) if unit in COUNTED else money(value, unit)


def _head(unit: str) -> str:
    names = {PROJECT_COUNT: gettext("Projects"), PARTNERSHIP_COUNT: gettext("Partnerships")}
    return names.get(unit) or gettext("Granted, %(currency)s") % {"currency": unit}


def _scale(unit: str, most: Value) -> tuple[Value, str]:
    """Return what one on the scale is worth, and its name."""
    if unit in COUNTED:
        return 1, _head(unit)
    if most >= 2 * MILLION:
        return MILLION, gettext("Millions of %(currency)s") % {"currency": unit}
    if most >= 2 * THOUSAND:
        return THOUSAND, gettext("Thousands of %(currency)s") % {"currency": unit}
    return Decimal(1), unit


def _url(kind: Kind, row: Row, wish: Wish) -> str:
    """Return the address of the list narrowed to a row; "" where the list has no such filter."""
    if not kind.facet or not any(row.numbers.values()):
        return ""
    chosen = {**wish.chosen, kind.facet: (row.value,)}
    return _with(reverse("catalogue:project_list"), narrowing(replace(wish, chosen=chosen)))


def _with(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path
