"""What a process remembers of an index: facets, words and orders, kept in step by generation."""

from array import array
from bisect import bisect_left, insort
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from django.db import connection
from pyroaring import BitMap

from samband.foundation.search.documents import BODY, MEANS, NAMES
from samband.foundation.search.holding import Facet, Held, Order
from samband.foundation.search.models import Generation, Ordering, Posting
from samband.foundation.search.ordering import DEFAULT
from samband.foundation.search.terms import Term

MOST_BYTES = 8_000_000
"""Most bytes of word postings that a process keeps for one index."""
OVERHEAD = 400
"""Bytes that a kept posting costs beside its content, also one that says that nothing has the word."""
IN_FORCE = 'SELECT "index", number, token FROM search_generation'
LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Mark:
    """Which generation is in force: its number, and the token that only committed writes share."""

    number: int = 0
    token: str = ""


@dataclass(slots=True)
class Snapshot:
    """An index as it was at one generation. `phases` and `phrases` fill up as questions ask for them."""

    index: str
    mark: Mark = field(default_factory=Mark)
    facets: dict[str, Facet] = field(default_factory=dict)
    vocabulary: dict[str, list[str]] = field(default_factory=lambda: {NAMES: [], BODY: [], MEANS: []})
    orders: dict[str, Order] = field(default_factory=dict)
    kept: "OrderedDict[Term, tuple[BitMap, int]]" = field(default_factory=OrderedDict)
    bytes_kept: int = 0
    phases: dict[date, Facet] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], BitMap] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def order(self, name: str) -> Order:
        """Return an order by its name; the default one when there is none of that name."""
        return self.orders.get(name) or self.orders.get(DEFAULT) or Order(array("I"))

    def facet(self, name: str) -> Facet:
        """Return a facet's values; none when no document has one."""
        return self.facets.get(name) or Facet({})

    def postings(self, terms: Iterable[Term]) -> dict[Term, BitMap]:
        """Return the documents of each word; a word that nothing has is left out. One query at most."""
        wanted = set(terms)
        with self.lock:
            found = {term: self.kept[term][0] for term in wanted if term in self.kept}
            for term in found:
                self.kept.move_to_end(term)
        missing = wanted - found.keys()
        for term, packed in _read(self.index, missing) if missing else ():
            found[term] = BitMap.deserialize(packed)
            self._keep(term, found[term], len(packed))
        for term in missing - found.keys():
            self._keep(term, BitMap(), 0)
        return {term: bitmap for term, bitmap in found.items() if bitmap}

    def starting(self, kind: str, start: str) -> list[str]:
        """Return the words of a kind that begin so, in alphabetical order."""
        words = self.vocabulary[kind]
        low = bisect_left(words, start)
        return words[low : bisect_left(words, start + LAST_LETTER, low)]

    def has_word(self, kind: str, word: str) -> bool:
        """Tell whether a kind has ever had this word."""
        words = self.vocabulary[kind]
        at = bisect_left(words, word)
        return at < len(words) and words[at] == word

    def _keep(self, term: Term, bitmap: BitMap, size: int) -> None:
        size += OVERHEAD + len(term[1])
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
    """Return the generations in force, by index. One query, written out because every page asks it."""
    with connection.cursor() as cursor:
        cursor.execute(IN_FORCE)
        return {index: Mark(number, token) for index, number, token in cursor.fetchall()}


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
    recent = Generation.objects.filter(index=index).values_list("recent", flat=True).first()
    if recent is None:
        return Snapshot(index)
    if known is None or known.mark.token not in recent:
        known = Snapshot(index)
    with known.lock:
        kept, bytes_kept = known.kept.copy(), known.bytes_kept
    snapshot = Snapshot(
        index=index,
        mark=mark,
        facets=dict(known.facets),
        vocabulary={kind: list(words) for kind, words in known.vocabulary.items()},
        orders=dict(known.orders),
        kept=kept,
        bytes_kept=bytes_kept,
    )
    _take_facets(snapshot, since=known.mark.number)
    _take_words(snapshot, since=known.mark.number)
    rows = Ordering.objects.filter(index=index, changed__gt=known.mark.number)
    for order, numbers in rows.values_list("order", "numbers"):
        snapshot.orders[order] = Order(array("I", bytes(numbers)))
    return snapshot


def _take_facets(snapshot: Snapshot, since: int) -> None:
    """Bring the facets up to date with what was written after generation `since`."""
    rows = Posting.objects.filter(index=snapshot.index, changed__gt=since).exclude(kind__contains=":")
    changed: dict[str, dict[str, Held]] = {}
    for kind, key, label, packed in rows.values_list("kind", "key", "label", "bitmap").iterator(
        chunk_size=500
    ):
        changed.setdefault(kind, {})[key] = Held(label, BitMap.deserialize(bytes(packed)))
    for kind, values in changed.items():
        merged = snapshot.facet(kind).held() | values
        snapshot.facets[kind] = Facet({key: held for key, held in merged.items() if held.bitmap})


def _take_words(snapshot: Snapshot, since: int) -> None:
    """Bring the words up to date; a process that knows none reads them all, and nothing else."""
    words = Posting.objects.filter(index=snapshot.index, changed__gt=since, kind__contains=":")
    fresh = not any(snapshot.vocabulary.values())
    if fresh:
        words = words.filter(kind__in=snapshot.vocabulary)
    for kind, key in words.values_list("kind", "key").iterator(chunk_size=5_000):
        snapshot.forget((kind, key))
        if kind in snapshot.vocabulary and fresh:
            snapshot.vocabulary[kind].append(key)
        elif kind in snapshot.vocabulary and not snapshot.has_word(kind, key):
            insort(snapshot.vocabulary[kind], key)
    if fresh:
        snapshot.kept.clear()
        snapshot.bytes_kept = 0
        for known in snapshot.vocabulary.values():
            known.sort()


def _read(index: str, terms: Iterable[Term]) -> Iterable[tuple[Term, bytes]]:
    """Read postings with one query; what has the key of one term and the kind of another is passed over."""
    wanted = set(terms)
    kinds, keys = {kind for kind, _key in wanted}, {key for _kind, key in wanted}
    rows = Posting.objects.filter(index=index, kind__in=kinds, key__in=keys)
    for kind, key, packed in rows.values_list("kind", "key", "bitmap"):
        if (kind, key) in wanted:
            yield (kind, key), bytes(packed)
