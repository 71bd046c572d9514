"""Counting what each value of a facet would leave."""

from datetime import date

from samband.foundation.search.documents import FacetCounts, FacetValue
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.narrowing import Narrowed
from samband.foundation.search.periods import facet_at


def count(snapshot: Snapshot, facet: str, narrowed: Narrowed) -> FacetCounts:
    """Count each value of a facet in what all the other choices leave: chosen ones first, then by count."""
    question = narrowed.question
    held = facet_at(snapshot, facet, question.today)
    counts = held.counts(narrowed.without(facet))
    chosen = [held.place[value] for value in narrowed.chosen.get(facet, ()) if value in held.place]
    live = [at for at, number in enumerate(counts) if number and at not in chosen]
    live.sort(key=counts.__getitem__, reverse=True)  # stable: by label among equals
    shown = live if facet in question.everything else live[: question.values]
    values = tuple(
        FacetValue(held.values[at], held.labels[at], counts[at], selected=at in chosen)
        for at in (*chosen, *shown)
    )
    return FacetCounts(values, more=len(live) - len(shown))


def strange(snapshot: Snapshot, narrowed: Narrowed, today: date | None) -> dict[str, tuple[str, ...]]:
    """Return the chosen values that no document has."""
    found = {}
    for facet, values in narrowed.chosen.items():
        known = facet_at(snapshot, facet, today).place
        if missing := tuple(value for value in values if value not in known):
            found[facet] = missing
    return found
