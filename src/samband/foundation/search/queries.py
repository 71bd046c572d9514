"""Asking an index: one page of documents, and how many each facet value would leave."""

from collections.abc import Mapping
from heapq import nsmallest
from typing import Any

from pyroaring import BitMap

from samband.foundation.search.documents import Answer, FacetCounts, FacetValue, Question
from samband.foundation.search.finding import Found, find, words_of
from samband.foundation.search.memory import Mark, Snapshot, current, marks
from samband.foundation.search.models import Entry

MOST_VALUES = 50
"""Most chosen values of one facet that are heeded."""

__all__ = ["Mark", "cards", "current", "has_other_cards", "marks", "search"]


def search(index: str, question: Question, in_force: Mapping[str, Mark] | None = None) -> Answer:
    """Answer a question about an index, in a number of queries that does not grow with it.

    A page before the first or after the last is taken as the first or last. Chosen values that no
    document has leave nothing, alone in their facet; they are named in the answer.
    """
    snapshot = current(index, in_force)
    words = words_of(question.words)
    found = find(snapshot, words) if words else None
    base = found.all if found else None
    chosen = {facet: tuple(dict.fromkeys(v))[:MOST_VALUES] for facet, v in question.chosen.items() if v}
    limits = {facet: _either(snapshot, facet, values) for facet, values in chosen.items()}
    result = _all_of(base, limits.values())
    total = len(snapshot.order) if result is None else len(result)
    pages = max(1, -(-total // question.size))
    page = min(max(1, question.page), pages)
    numbers = _page(snapshot, found, result, (page - 1) * question.size, question.size)
    return Answer(
        total=total,
        page=page,
        pages=pages,
        numbers=tuple(numbers),
        facets={facet: _count(snapshot, facet, question, base, limits) for facet in question.facets},
        corrected=found.corrected if found else {},
        unknown=tuple(found.unknown) if found else (),
        strange=_strange(snapshot, chosen),
    )


def cards(index: str, numbers: tuple[int, ...]) -> list[dict[str, Any]]:
    """Return what result rows show of these documents, in their order. One query."""
    rows = Entry.objects.filter(index=index, number__in=numbers).values_list("number", "card")
    found = dict(rows)
    return [found[number] for number in numbers if number in found]


def has_other_cards(index: str, **said: Any) -> bool:
    """Tell whether any document's card says something else than this; reads the whole index."""
    entries = Entry.objects.filter(index=index)
    same = entries.filter(**{f"card__{name}": value for name, value in said.items()})
    return same.count() != entries.count()


def _strange(snapshot: Snapshot, chosen: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found = {}
    for facet, values in chosen.items():
        known = snapshot.facets.get(facet, {})
        if strange := tuple(value for value in values if value not in known):
            found[facet] = strange
    return found


def _either(snapshot: Snapshot, facet: str, values: tuple[str, ...]) -> BitMap:
    known = snapshot.facets.get(facet, {})
    return BitMap.union(BitMap(), *(known[value].bitmap for value in values if value in known))


def _all_of(base: BitMap | None, limits: Any) -> BitMap | None:
    """Return what is in all of them; None stands for every document there is."""
    result = base
    for limit in limits:
        result = limit if result is None else result & limit
    return result


def _page(snapshot: Snapshot, found: Found | None, result: BitMap | None, start: int, size: int) -> list[int]:
    """Return the numbers on a page: rank after rank, each in default order."""
    if result is None:
        return list(snapshot.order[start : start + size])
    ranks = [rank & result for rank in found.ranks] if found else [result]
    numbers: list[int] = []
    for rank in ranks:
        if start < len(rank):
            numbers += _stretch(snapshot, rank, start, size - len(numbers))
        start = max(0, start - len(rank))
        if len(numbers) == size:
            break
    return numbers


def _stretch(snapshot: Snapshot, wanted: BitMap, start: int, size: int) -> list[int]:
    """Return a stretch of the wanted documents in default order, stepping over whole blocks."""
    numbers: list[int] = []
    at = 0
    for block in snapshot.blocks:
        count = block.intersection_cardinality(wanted)
        if count > start:
            inside = [n for n in snapshot.order[at : at + len(block)] if n in wanted]
            numbers += inside[start : start + size - len(numbers)]
            if len(numbers) == size:
                break
        start = max(0, start - count)
        at += len(block)
    return numbers


def _count(
    snapshot: Snapshot,
    facet: str,
    question: Question,
    base: BitMap | None,
    limits: Mapping[str, BitMap],
) -> FacetCounts:
    """Count each value of a facet in what all the other choices leave."""
    within = _all_of(base, (limit for other, limit in limits.items() if other != facet))
    chosen = question.chosen.get(facet, ())
    values = snapshot.facets.get(facet, {})
    counted = snapshot.count(facet, within)
    live = [(-count, values[value].label, value) for value, count in counted if count and value not in chosen]
    shown = sorted(live) if facet in question.everything else nsmallest(question.values, live)
    counts = dict(counted)
    first = tuple(
        FacetValue(value, values[value].label, counts[value], selected=True)
        for value in chosen
        if value in values
    )
    rest = tuple(FacetValue(value, label, -count, selected=False) for count, label, value in shown)
    return FacetCounts(first + rest, more=len(live) - len(shown))
