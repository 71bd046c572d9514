"""The orders of an index: for each, its documents' sort keys and one compact array of their numbers."""

from array import array
from bisect import insort
from collections.abc import Iterable, Mapping

from samband.foundation.search.documents import Document
from samband.foundation.search.models import Generation, Ordering, SortKey

FEW = 20
"""Up to so many moved documents are placed one by one; with more the order is read anew."""
DEFAULT = ""
"""Name of the default order."""

Keys = dict[str, bytes]
"""The sort keys of a document by the order's name."""


def keys_of(document: Document) -> Keys:
    """Return a document's place in every order."""
    return {DEFAULT: document.sort_key, **document.sort_keys}


def rows_of(index: str, number: int, keys: Keys) -> list[SortKey]:
    """Return the rows that hold these sort keys."""
    return [SortKey(index=index, order=order, key=key, number=number) for order, key in keys.items()]


def known_keys(index: str, numbers: Iterable[int]) -> dict[int, Keys]:
    """Return the sort keys of these documents as they are stored."""
    found: dict[int, Keys] = {}
    rows = SortKey.objects.filter(index=index, number__in=list(numbers))
    for number, order, key in rows.values_list("number", "order", "key"):
        found.setdefault(number, {})[order] = bytes(key)
    return found


def place(generation: Generation, moved: Mapping[int, Keys]) -> None:
    """Store new sort keys and put these documents in their place in every order."""
    rows = [row for number, keys in moved.items() for row in rows_of(generation.index, number, keys)]
    SortKey.objects.bulk_create(
        rows, batch_size=200, update_conflicts=True, unique_fields=["index", "order", "number"],
        update_fields=["key"],
    )  # fmt: skip
    for order in sorted({row.order for row in rows}):
        keys = {row.number: bytes(row.key) for row in rows if row.order == order}
        _save(generation, order, _placed(generation.index, order, keys))


def leave(generation: Generation, numbers: set[int]) -> None:
    """Take documents out of every order."""
    SortKey.objects.filter(index=generation.index, number__in=numbers).delete()
    for row in Ordering.objects.filter(index=generation.index):
        _save(generation, row.order, _without(bytes(row.numbers), numbers))


def order_anew(generation: Generation) -> None:
    """Read every order from the stored sort keys."""
    Ordering.objects.filter(index=generation.index).exclude(order=DEFAULT).delete()
    _save(generation, DEFAULT, array("I"))
    orders = SortKey.objects.filter(index=generation.index).values_list("order", flat=True).distinct()
    for order in list(orders):
        _save(generation, order, _in_order(generation.index, order))


def _placed(index: str, order: str, keys: Mapping[int, bytes]) -> "array[int]":
    if len(keys) > FEW:
        return _in_order(index, order)
    row = Ordering.objects.filter(index=index, order=order).first()
    numbers = _without(bytes(row.numbers), set(keys)) if row else array("I")
    waiting: list[tuple[bytes, int]] = []
    for number, key in keys.items():
        insort(waiting, (key, number))
    for key, number in waiting:
        numbers.insert(_after(index, order, (key, number), numbers), number)
    return numbers


def _without(packed: bytes, numbers: set[int]) -> "array[int]":
    return array("I", (n for n in array("I", packed) if n not in numbers))


def _in_order(index: str, order: str) -> "array[int]":
    rows = SortKey.objects.filter(index=index, order=order).order_by("key", "number")
    return array("I", rows.values_list("number", flat=True).iterator(chunk_size=5_000))


def _after(index: str, order: str, place: tuple[bytes, int], numbers: "array[int]") -> int:
    """Return the position behind the document that comes before this place."""
    key, number = place
    rows = SortKey.objects.filter(index=index, order=order)
    before = (
        rows.filter(key=key, number__lt=number).order_by("-number").values_list("number", flat=True).first()
    )
    if before is None:
        before = rows.filter(key__lt=key).order_by("-key", "-number").values_list("number", flat=True).first()
    return 0 if before is None else numbers.index(before) + 1


def _save(generation: Generation, order: str, numbers: "array[int]") -> None:
    Ordering.objects.update_or_create(
        index=generation.index,
        order=order,
        defaults={"numbers": numbers.tobytes(), "changed": generation.number + 1},
    )
