"""The default order of an index: one compact array of document numbers."""

from array import array
from bisect import insort
from collections.abc import Sequence

from samband.foundation.search.models import Entry, Generation

FEW = 20
"""Up to so many moved documents are placed one by one; with more the order is read anew."""


def moved(generation: Generation, entries: Sequence[Entry]) -> bytes:
    """Return the order after these (saved) entries have been placed by their sort keys."""
    if len(entries) > FEW:
        return in_order(generation.index)
    numbers = {entry.number for entry in entries}
    order = array("I", (n for n in array("I", bytes(generation.ordering)) if n not in numbers))
    waiting: list[tuple[bytes, int]] = []
    for entry in entries:
        insort(waiting, (bytes(entry.sort_key), entry.number))
    for sort_key, number in waiting:
        order.insert(_after(generation.index, sort_key, number, order), number)
    return order.tobytes()


def in_order(index: str) -> bytes:
    """Return the order of all entries, read from the table."""
    rows = Entry.objects.filter(index=index).order_by("sort_key", "number")
    return array("I", rows.values_list("number", flat=True).iterator(chunk_size=5_000)).tobytes()


def _after(index: str, sort_key: bytes, number: int, order: "array[int]") -> int:
    """Return the position behind the entry that comes before this one."""
    rows = Entry.objects.filter(index=index, sort_key__lte=sort_key).order_by("-sort_key", "-number")
    for before in rows.values_list("sort_key", "number")[:50]:
        if (bytes(before[0]), before[1]) < (sort_key, number):
            return order.index(before[1]) + 1
    return 0
