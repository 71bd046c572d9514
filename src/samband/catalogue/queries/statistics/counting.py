"""Numbers by year, country, area, goal and length: projects counted, granted amounts summed by currency."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext, ngettext
from pyroaring import BitMap

from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.matching import within
from samband.catalogue.queries.measures import DECIDED, amounts, currencies, total
from samband.catalogue.queries.statistics.lengths import BOUNDS, UNKNOWN, spans_of
from samband.catalogue.queries.values import label_of
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.holding import Facet
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.queries import Mark, current, marks

Value = int | Decimal
PROJECT_COUNT, PARTNERSHIP_COUNT = "projects", "partnerships"
"""Units that are no currency."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a facet: itself, its name for people, its number in each unit, and whether it is a value at all."""

    value: str
    label: str
    numbers: Mapping[str, Value]
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """What a wish leaves of an index, with what it takes to count and to name it."""

    wish: Wish
    snapshot: Snapshot
    within: BitMap | None
    lists: Codelists

    @property
    def total(self) -> int:
        """How many projects there are."""
        return len(self.snapshot.order("")) if self.within is None else len(self.within)


def result_of(wish: Wish, *, today: date | None = None, in_force: Mapping[str, Mark] | None = None) -> Result:
    """Return what a wish leaves; at most a handful of queries, whatever it asks and however much there is."""
    known = marks() if in_force is None else in_force
    left = within(wish, today=today, in_force=known)
    return Result(wish, current(PROJECTS, known), left, codelists(known))


def projects_by(facet: str) -> Callable[[Result], list[Row]]:
    """Return what counts projects by the values of a facet; a project with several counts in each."""

    def count(result: Result) -> list[Row]:
        held = result.snapshot.facet(facet)
        counts = zip(held.values, held.counts(result.within), strict=True)
        return [
            _row(result, facet, held, value, {PROJECT_COUNT: number}) for value, number in counts if number
        ]

    return count


def amounts_by(facet: str) -> Callable[[Result], list[Row]]:
    """Return what adds up granted amounts by the values of a facet, each currency for itself."""

    def add(result: Result) -> list[Row]:
        held = result.snapshot.facet(facet)
        sums: dict[str, dict[str, Value]] = {}
        for currency in currencies(result.snapshot):
            bits = amounts(result.snapshot, currency, result.within)
            for value, bitmap in zip(held.values, held.bitmaps, strict=True):
                if granted := total(bits, bitmap):
                    sums.setdefault(value, {})[currency] = granted
        return [_row(result, facet, held, value, numbers) for value, numbers in sums.items()]

    return add


def granted(result: Result) -> dict[str, Decimal]:
    """Return the sum of granted amounts in each currency."""
    snapshot = result.snapshot
    sums = {each: total(amounts(snapshot, each, result.within)) for each in currencies(snapshot)}
    return {currency: amount for currency, amount in sums.items() if amount}


def lengths(result: Result) -> list[Row]:
    """Return how many partnerships last how long, in bands of years; bands that nobody is in, too."""
    counts = spans_of(result.snapshot).count(result.within)
    if not counts:
        return []
    names = [_band_name(band) for band in range(UNKNOWN + 1)]
    shown = range(UNKNOWN + 1 if counts[UNKNOWN] else UNKNOWN)
    return [Row(str(band), names[band], {PARTNERSHIP_COUNT: counts[band]}, band != UNKNOWN) for band in shown]


def partnerships(result: Result) -> int:
    """Return how many partnerships have one of these projects."""
    return sum(spans_of(result.snapshot).count(result.within).values())


def different(result: Result, facet: str) -> int:
    """Return how many values of a facet these projects have between them."""
    return sum(1 for count in result.snapshot.facet(facet).counts(result.within) if count)


def _row(result: Result, facet: str, held: Facet, value: str, numbers: Mapping[str, Value]) -> Row:
    label = (
        value if facet == DECIDED else label_of(facet, value, result.lists, held.labels[held.place[value]])
    )
    return Row(value, label, numbers)


def _band_name(band: int) -> str:
    if band == UNKNOWN:
        return gettext("Length not known")
    if band == 0:
        return gettext("Less than 1 year")
    low = BOUNDS[band - 1]
    if band == len(BOUNDS):
        return ngettext("%(low)s year or more", "%(low)s years or more", low) % {"low": low}
    high = BOUNDS[band]
    return gettext("%(low)s to less than %(high)s years") % {"low": low, "high": high}
