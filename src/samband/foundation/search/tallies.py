"""Counting a facet of many values: by asking each document for its value, not each value for its documents."""

from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyroaring import BitMap

MANY_VALUES = 64
"""A facet with fewer values is counted faster by intersecting their bitmaps."""
PER_VALUE = 30
"""Up to so many documents for each value, asking the documents is the faster way."""
SPARSE = 1_000_000
"""Numbers above this must be dense, lest the table of values be mostly empty."""


@dataclass(slots=True)
class Tally:
    """Which value each document has: the first one in an array by number, others beside it."""

    keys: list[str] = field(default_factory=lambda: [""])
    first: "array[int]" = field(default_factory=lambda: array("I"))
    others: dict[int, list[int]] = field(default_factory=dict)
    with_others: BitMap = field(default_factory=BitMap)

    def count(self, within: BitMap) -> list[tuple[str, int]]:
        """Return how many of these documents have each value; values that none has count 0."""
        inside = within.copy()
        inside.remove_range(len(self.first), 1 << 32)
        tally = Counter(map(self.first.__getitem__, inside))
        for number in within & self.with_others:
            tally.update(self.others[number])
        return [(key, tally[place]) for place, key in enumerate(self.keys) if place]


def tally_of(bitmaps: Mapping[str, BitMap]) -> Tally | None:
    """Return the tally of a facet, or None when its bitmaps are the better way to count it."""
    last = max((bitmap.max() for bitmap in bitmaps.values() if bitmap), default=0)
    filled = sum(map(len, bitmaps.values()))
    if len(bitmaps) < MANY_VALUES or last > max(SPARSE, 4 * filled):
        return None
    tally = Tally(first=array("I", bytes(4 * (last + 1))))
    first = tally.first
    for place, (key, bitmap) in enumerate(bitmaps.items(), start=1):
        tally.keys.append(key)
        for number in bitmap:
            if first[number]:
                tally.others.setdefault(number, []).append(place)
            else:
                first[number] = place
    tally.with_others = BitMap(tally.others)
    return tally
