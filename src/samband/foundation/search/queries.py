"""Asking an index: one page of documents, and how many each facet value would leave."""

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import connection
from pyroaring import BitMap

from samband.foundation.search.counting import count, strange
from samband.foundation.search.documents import Answer, Question
from samband.foundation.search.finding import Found
from samband.foundation.search.helping import instead
from samband.foundation.search.marking import Marker
from samband.foundation.search.memory import Mark, Snapshot, current, marks
from samband.foundation.search.models import Entry
from samband.foundation.search.narrowing import Narrowed, narrow
from samband.foundation.search.spelling import near
from samband.foundation.search.words import fold, forms

__all__ = ["Mark", "cards", "current", "has_other_cards", "marks", "numbers", "quotable", "search"]


def search(index: str, question: Question, in_force: Mapping[str, Mark] | None = None) -> Answer:
    """Answer a question about an index, in a number of queries that does not grow with it.

    A page before the first or after the last is taken as the first or last. Chosen values that no
    document has leave nothing, alone in their facet; they are named in the answer.
    """
    snapshot = current(index, in_force)
    narrowed = narrow(snapshot, question)
    found, result = narrowed.found, narrowed.result
    total = len(snapshot.order("")) if result is None else len(result)
    pages = max(1, -(-total // question.size))
    page = min(max(1, question.page), pages)
    return Answer(
        total=total,
        page=page,
        pages=pages,
        numbers=tuple(_page(snapshot, narrowed, (page - 1) * question.size)),
        facets={facet: count(snapshot, facet, narrowed) for facet in question.facets},
        corrected=found.corrected if found else {},
        unknown=tuple(found.unknown) if found else (),
        strange=strange(snapshot, narrowed, question.today),
        means=found.means if found else {},
        nearest={word: near(snapshot, fold(word)) for word in found.unknown} if found else {},
        instead=instead(snapshot, narrowed) if result is not None and not total else (),
        marker=_marker(found, narrowed) if found else Marker(),
    )


def numbers(index: str, question: Question, in_force: Mapping[str, Mark] | None = None) -> "array[int]":
    """Return the whole result of a question in its order, whatever its page: a list to read out in chunks."""
    snapshot = current(index, in_force)
    narrowed = narrow(snapshot, question)
    order = snapshot.order(question.order)
    if narrowed.result is None:
        return order.numbers
    every = array("I")
    for rank in _ranks(narrowed):
        every += order.all(rank)
    return every


def cards(index: str, numbers: tuple[int, ...] | list[int]) -> list[dict[str, Any]]:
    """Return what result rows show of these documents, in their order. One query."""
    return [card for (card,) in _read(index, numbers, "card")]


def quotable(index: str, numbers: tuple[int, ...]) -> list[tuple[dict[str, Any], dict[str, str]]]:
    """Return cards as `cards` does, each with the texts (by language) that its row may quote. One query."""
    return [(card, told) for card, told in _read(index, numbers, "card", "told")]


def _read(index: str, numbers: Sequence[int], *columns: str) -> Iterator[list[Any]]:
    """Yield these columns of documents in their order; the query is written out, every list asks it."""
    if not numbers:
        return
    wanted = f"SELECT number, {', '.join(columns)} FROM search_entry"  # noqa: S608  (our own columns)
    among = ", ".join(["%s"] * len(numbers))
    with connection.cursor() as cursor:
        cursor.execute(f'{wanted} WHERE "index" = %s AND number IN ({among})', [index, *numbers])
        found = {number: values for number, *values in cursor.fetchall()}
    for number in numbers:
        if number in found:
            yield [json.loads(value) for value in found[number]]


def has_other_cards(index: str, **said: Any) -> bool:
    """Tell whether any document's card says something else than this; reads the whole index."""
    entries = Entry.objects.filter(index=index)
    same = entries.filter(**{f"card__{name}": value for name, value in said.items()})
    return same.count() != entries.count()


def size_of(index: str) -> int:
    """Return how many documents an index holds."""
    return Entry.objects.filter(index=index).count()


def _ranks(narrowed: Narrowed) -> list[BitMap]:
    """Return the result in ranks, the best first; one rank when an order was asked for by name."""
    result = BitMap() if narrowed.result is None else narrowed.result
    if narrowed.found is None or narrowed.question.order:
        return [result]
    return [rank & result for rank in narrowed.found.ranks]


def _page(snapshot: Snapshot, narrowed: Narrowed, start: int) -> list[int]:
    """Return the numbers on a page: rank after rank, each in order."""
    order, size = snapshot.order(narrowed.question.order), narrowed.question.size
    if narrowed.result is None:
        return list(order.numbers[start : start + size])
    found: list[int] = []
    for rank in _ranks(narrowed):
        if start < len(rank):
            found += order.stretch(rank, start, size - len(found))
        start = max(0, start - len(rank))
        if len(found) == size:
            break
    return found


def _marker(found: Found, narrowed: Narrowed) -> Marker:
    """Return what counts as a hit in a text that is shown."""
    names = (name for meant in found.means.values() for name in meant if ":" not in name)
    wanted = [word.typed for word in found.words] + [part for name in names for part in name.lower().split()]
    return Marker(
        forms=frozenset(form for word in wanted for form in forms(word)),
        starts=tuple(word.plain for word in found.words if word.is_start),
        phrases=tuple(phrase.plains for phrase in narrowed.asked.phrases),
    )
