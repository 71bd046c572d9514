"""How a process holds the parts of an index: a facet's values, and an order of documents."""

from array import array
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from pyroaring import BitMap

BLOCK = 1024
FEW = 2_000
"""So many documents are sorted faster than an order is searched for them."""
SPARSE = 4
"""How many numbers there may be for each document before a table by number is too empty."""


class Held(NamedTuple):
    """A value's label, and the documents that have it."""

    label: str
    bitmap: BitMap


class Facet:
    """The values of a facet by label, each with its documents."""

    __slots__ = ("bitmaps", "labels", "place", "sizes", "values")

    def __init__(self, held: Mapping[str, Held], *, ordered: bool = False) -> None:
        """`ordered` keeps the order in which the values are given."""
        values = (
            list(held) if ordered else sorted(held, key=lambda value: (held[value].label.casefold(), value))
        )
        self.values: list[str] = values
        self.place: dict[str, int] = {value: at for at, value in enumerate(values)}
        self.labels: list[str] = [held[value].label for value in values]
        self.bitmaps: list[BitMap] = [held[value].bitmap for value in values]
        self.sizes: list[int] = [len(bitmap) for bitmap in self.bitmaps]

    def __len__(self) -> int:
        return len(self.values)

    def held(self) -> dict[str, Held]:
        """Return what the facet was made of."""
        return {
            value: Held(label, bitmap)
            for value, label, bitmap in zip(self.values, self.labels, self.bitmaps, strict=True)
        }

    def either(self, values: tuple[str, ...]) -> BitMap:
        """Return the documents that have any of these values; a value that none has adds nothing."""
        return BitMap.union(BitMap(), *(self.bitmaps[self.place[v]] for v in values if v in self.place))

    def counts(self, within: BitMap | None) -> list[int]:
        """Return how many of these documents (None: of all) have each value, in the order of `values`."""
        if within is None:
            return self.sizes
        return list(map(within.intersection_cardinality, self.bitmaps))


class Order:
    """All documents in one order."""

    __slots__ = ("_blocks", "_places", "numbers")

    def __init__(self, numbers: "array[int]") -> None:
        self.numbers = numbers
        self._blocks: list[BitMap] = []
        self._places: array[int] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def stretch(self, wanted: BitMap, start: int, size: int) -> list[int]:
        """Return a stretch of the wanted documents in this order.

        Few documents are sorted by their places; of many, whole blocks before the stretch are stepped over.
        """
        if len(wanted) <= FEW and self._is_dense():
            return self._sorted(wanted)[start : start + size]
        found: list[int] = []
        for at, block in enumerate(self._in_blocks()):
            count = block.intersection_cardinality(wanted)
            if count > start:
                numbers = self.numbers[at * BLOCK : (at + 1) * BLOCK]
                found += islice((n for n in numbers if n in wanted), start, start + size - len(found))
                if len(found) == size:
                    break
            start = max(0, start - count)
        return found

    def all(self, wanted: BitMap) -> "array[int]":
        """Return all the wanted documents in this order."""
        if len(wanted) <= FEW and self._is_dense():
            return array("I", self._sorted(wanted))
        return array("I", (n for n in self.numbers if n in wanted))

    def _sorted(self, wanted: BitMap) -> list[int]:
        if self._places is None:
            places = array("I", bytes(4 * (max(self.numbers, default=0) + 1)))
            for at, number in enumerate(self.numbers):
                places[number] = at
            self._places = places
        return sorted(wanted, key=self._places.__getitem__)

    def _is_dense(self) -> bool:
        """Tell whether a table by number would not be mostly empty."""
        return self._places is not None or max(self.numbers, default=0) < SPARSE * len(self.numbers) + BLOCK

    def _in_blocks(self) -> list[BitMap]:
        if not self._blocks:
            starts = range(0, len(self.numbers), BLOCK)
            self._blocks = [BitMap(self.numbers[start : start + BLOCK]) for start in starts]
        return self._blocks
