"""Running, planned and finished: computed from days in the index and the day of the question, never stored."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.db.models.functions import Length
from pyroaring import BitMap

from samband.foundation.search.documents import PHASE, PHASES
from samband.foundation.search.holding import Facet, Held
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.models import Posting
from samband.foundation.search.terms import BEGINS, ENDS, day_keys

MOST_DAYS = 2
"""For so many different days a process remembers the phases."""


def facet_at(snapshot: Snapshot, name: str, today: date | None) -> Facet:
    """Return a facet of the index, or the phases as they are on a day."""
    if name != PHASE or today is None:
        return snapshot.facet(name)
    known = snapshot.phases.get(today)
    if known is None:
        known = _phases(snapshot, today)
        if len(snapshot.phases) >= MOST_DAYS:
            snapshot.phases.clear()
        snapshot.phases[today] = known
    return known


def _phases(snapshot: Snapshot, today: date) -> Facet:
    """Return which documents are running, planned and finished.

    What ended before today is finished, and what begins after today is planned, whether or not the other
    end is known. What is running has begun and has an end that is still to come: without an end nobody
    knows whether it goes on.
    """
    begun, planned = _split(snapshot, BEGINS, today, inclusive=True)
    finished, ending = _split(snapshot, ENDS, today, inclusive=False)
    found = {"running": begun & ending, "planned": planned - finished, "finished": finished}
    return Facet({phase: Held(phase, found[phase]) for phase in PHASES if found[phase]}, ordered=True)


def _split(snapshot: Snapshot, kind: str, today: date, *, inclusive: bool) -> tuple[BitMap, BitMap]:
    """Return what has its day before today (`inclusive`: or on it), and what has it later.

    Each day stands in the index under its year, its month and itself. So years before this one, months of
    this year before this one, and days of this month are enough: some fifty sets, however long the list.
    """
    year, month, _day = day_keys(today)
    of_this_year = Q(length=len(month), key__startswith=year) | Q(key__startswith=month)
    rows = Posting.objects.filter(index=snapshot.index, kind=kind).annotate(length=Length("key"))
    wanted = rows.filter(Q(length=len(year)) | of_this_year)
    before: list[BitMap] = []
    every: list[BitMap] = []
    for key, packed in wanted.values_list("key", "bitmap"):
        bitmap = BitMap.deserialize(bytes(packed))
        if len(key) == len(year):
            every.append(bitmap)
        if _is_before(key, today, year, month, inclusive=inclusive):
            before.append(bitmap)
    past = _union(before)
    return past, _union(every) - past


def _is_before(key: str, today: date, year: str, month: str, *, inclusive: bool) -> bool:
    if len(key) == len(year):
        return key < year
    if len(key) == len(month):
        return key < month
    if not key.startswith(month):
        return False
    return key <= today.isoformat() if inclusive else key < today.isoformat()


def _union(bitmaps: Iterable[BitMap]) -> BitMap:
    return BitMap.union(BitMap(), *bitmaps)
