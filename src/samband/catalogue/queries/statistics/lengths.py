"""How long partnerships last: from their first start to their last planned end, in bands of years.

Nothing but counts leaves this module; which projects are public and what is filtered for, the index says.
"""

from array import array
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Max, Min
from pyroaring import BitMap

from samband.catalogue.queries.disclosure import published
from samband.foundation.search.memory import Snapshot

YEAR = 365.25
BOUNDS = (1, 2, 3, 5, 10)
"""Whole years at which a band ends and the next begins; the last band has no end."""
UNKNOWN = len(BOUNDS) + 1
"""The band of partnerships whose start or end nobody knows."""


@dataclass(slots=True)
class Spans:
    """The partnership of each project by number, and the band of each partnership."""

    partnership: "array[int]" = field(default_factory=lambda: array("I"))
    band: dict[int, int] = field(default_factory=dict)

    def count(self, within: BitMap | None) -> "Counter[int]":
        """Return how many partnerships with one of these projects (None: of all) are in each band."""
        if within is None:
            return Counter(self.band.values())
        inside = within.copy()
        inside.remove_range(len(self.partnership), 1 << 32)
        found = set(map(self.partnership.__getitem__, inside)) - {0}
        return Counter(self.band[number] for number in found)


_remembered: tuple[Snapshot, Spans] | None = None


def spans_of(snapshot: Snapshot) -> Spans:
    """Return the spans of an index, read with two queries for each generation that a process meets."""
    global _remembered
    if _remembered is None or _remembered[0] is not snapshot:
        _remembered = (snapshot, _read())
    return _remembered[1]


def _read() -> Spans:
    pairs = list(published().order_by().values_list("pk", "partnership_id"))
    spans = Spans(array("I", bytes(4 * (max((pk for pk, _ in pairs), default=0) + 1))))
    for pk, partnership in pairs:
        spans.partnership[pk] = partnership
    rows: Any = published().order_by().values_list("partnership_id").annotate(
        Min("starts_on"), Max("ends_on"), Min("partnership__started_on")
    )  # fmt: skip
    spans.band = {number: band_of(_first(start, begun), end) for number, start, end, begun in rows}
    return spans


def band_of(start: date | None, end: date | None) -> int:
    """Return the band of a span: 0 for less than a year, and so on."""
    if start is None or end is None or end < start:
        return UNKNOWN
    return bisect_right(BOUNDS, ((end - start).days + 1) / YEAR)


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
