"""What a process remembers of an index: facets, words and order, kept in step by generation."""

from array import array
from bisect import bisect_left, insort
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from django.db import connection
from pyroaring import BitMap

from samband.foundation.search.documents import BODY, NAMES
from samband.foundation.search.models import Generation, Posting
from samband.foundation.search.tallies import PER_VALUE, Tally, tally_of
from samband.foundation.search.terms import Term

BLOCK = 1024
MOST_BYTES = 8_000_000
"""Most bytes of word postings that a process keeps for one index."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Which generation is in force: its number, and the token that only committed writes share."""

    number: int = 0
    token: str = ""


@dataclass(slots=True)
class Facet:
    """A value's label and the documents that have it."""

    label: str
    bitmap: BitMap


@dataclass(slots=True)
class Snapshot:
    """An index as it was at one generation."""

    index: str
    mark: Mark = field(default_factory=Mark)
    facets: dict[str, dict[str, Facet]] = field(default_factory=dict)
    vocabulary: dict[str, list[str]] = field(default_factory=lambda: {NAMES: [], BODY: []})
    order: "array[int]" = field(default_factory=lambda: array("I"))
    blocks: list[BitMap] = field(default_factory=list)
    kept: "OrderedDict[Term, tuple[BitMap, int]]" = field(default_factory=OrderedDict)
    bytes_kept: int = 0
    sizes: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    tallies: dict[str, Tally | None] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def count(self, facet: str, within: BitMap | None) -> list[tuple[str, int]]:
        """Return each value of a facet with how many documents of `within` (None: of all) have it."""
        values = self.facets.get(facet, {})
        if within is None:
            if facet not in self.sizes:
                self.sizes[facet] = [(value, len(each.bitmap)) for value, each in values.items()]
            return self.sizes[facet]
        if len(within) < PER_VALUE * len(values):
            if facet not in self.tallies:
                self.tallies[facet] = tally_of({value: each.bitmap for value, each in values.items()})
            tally = self.tallies[facet]
            if tally is not None:
                return tally.count(within)
        shared = within.intersection_cardinality
        return [(value, shared(each.bitmap)) for value, each in values.items()]

    def postings(self, terms: Iterable[Term]) -> dict[Term, BitMap]:
        """Return the documents of each word; a word that nothing has is left out. One query a kind."""
        wanted = set(terms)
        with self.lock:
            found = {term: self.kept[term][0] for term in wanted if term in self.kept}
            for term in found:
                self.kept.move_to_end(term)
        for term, packed in _read(self.index, wanted - found.keys()):
            found[term] = BitMap.deserialize(packed)
            self._keep(term, found[term], len(packed))
        return {term: bitmap for term, bitmap in found.items() if bitmap}

    def starting(self, kind: str, start: str) -> list[str]:
        """Return the words of a kind that begin so, in alphabetical order."""
        words = self.vocabulary[kind]
        low = bisect_left(words, start)
        return words[low : bisect_left(words, start + "\x7f", low)]

    def has_word(self, kind: str, word: str) -> bool:
        """Tell whether a kind has ever had this word."""
        words = self.vocabulary[kind]
        at = bisect_left(words, word)
        return at < len(words) and words[at] == word

    def _keep(self, term: Term, bitmap: BitMap, size: int) -> None:
        with self.lock:
            self.forget(term)
            self.kept[term] = (bitmap, size)
            self.bytes_kept += size
            while self.bytes_kept > MOST_BYTES:
                self.forget(next(iter(self.kept)))

    def forget(self, term: Term) -> None:
        """Forget a word's posting."""
        old = self.kept.pop(term, None)
        if old is not None:
            self.bytes_kept -= old[1]


_remembered: dict[tuple[str, str], Snapshot] = {}
_refreshing = Lock()


def marks() -> dict[str, Mark]:
    """Return the generations in force, by index. One query."""
    rows = Generation.objects.values_list("index", "number", "token")
    return {index: Mark(number, token) for index, number, token in rows}


def current(index: str, in_force: Mapping[str, Mark] | None = None) -> Snapshot:
    """Return the index as it is now; reads only what has changed since this process last looked.

    `in_force` spares the query when `marks()` has just been asked.
    """
    mark = (marks() if in_force is None else in_force).get(index, Mark())
    key = (str(connection.settings_dict["NAME"]), index)
    known = _remembered.get(key)
    if known is None or known.mark != mark:
        with _refreshing:
            known = _remembered.get(key)
            if known is None or known.mark != mark:
                known = _remembered[key] = _refreshed(index, mark, known)
    return known


def _refreshed(index: str, mark: Mark, known: Snapshot | None) -> Snapshot:
    """Return a snapshot of the generation, made from the known one when that was ever committed."""
    generation = Generation.objects.filter(index=index).values_list("ordering", "recent").first()
    if generation is None:
        return Snapshot(index)
    ordering, recent = generation
    if known is None or known.mark.token not in recent:
        known = Snapshot(index)
    with known.lock:
        kept, bytes_kept = known.kept.copy(), known.bytes_kept
    snapshot = Snapshot(
        index=index,
        mark=mark,
        facets={facet: dict(values) for facet, values in known.facets.items()},
        vocabulary={kind: list(words) for kind, words in known.vocabulary.items()},
        order=array("I", bytes(ordering)),
        kept=kept,
        bytes_kept=bytes_kept,
    )
    _take_changes(snapshot, since=known.mark.number)
    starts = range(0, len(snapshot.order), BLOCK)
    snapshot.blocks = [BitMap(snapshot.order[start : start + BLOCK]) for start in starts]
    return snapshot


def _take_changes(snapshot: Snapshot, since: int) -> None:
    """Bring facets and words up to date with what was written after generation `since`."""
    rows = Posting.objects.filter(index=snapshot.index, changed__gt=since)
    facets = rows.exclude(kind__contains=":").values_list("kind", "key", "label", "bitmap")
    for kind, key, label, packed in facets.iterator(chunk_size=500):
        bitmap = BitMap.deserialize(bytes(packed))
        values = snapshot.facets.setdefault(kind, {})
        if bitmap:
            values[key] = Facet(label, bitmap)
        else:
            values.pop(key, None)
    fresh = not any(snapshot.vocabulary.values())
    for kind, key in rows.filter(kind__contains=":").values_list("kind", "key").iterator(chunk_size=5_000):
        snapshot.forget((kind, key))
        if kind in snapshot.vocabulary and fresh:
            snapshot.vocabulary[kind].append(key)
        elif kind in snapshot.vocabulary and not snapshot.has_word(kind, key):
            insort(snapshot.vocabulary[kind], key)
    if fresh:
        for words in snapshot.vocabulary.values():
            words.sort()


def _read(index: str, terms: Iterable[Term]) -> Iterable[tuple[Term, bytes]]:
    by_kind: dict[str, list[str]] = {}
    for kind, key in terms:
        by_kind.setdefault(kind, []).append(key)
    for kind, keys in by_kind.items():
        rows = Posting.objects.filter(index=index, kind=kind, key__in=keys)
        for key, packed in rows.values_list("key", "bitmap"):
            yield (kind, key), bytes(packed)
