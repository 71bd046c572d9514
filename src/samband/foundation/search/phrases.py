"""Words in quotation marks: exact, from the index where that is enough, else read in the texts."""

from collections.abc import Iterator
from itertools import islice

from pyroaring import BitMap

from samband.foundation.search.asking import Phrase
from samband.foundation.search.documents import EXACT
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.models import Entry
from samband.foundation.search.terms import pairs, plains

CHUNK = 400
MOST_REMEMBERED = 100
"""For so many phrases a process remembers where they stand."""


def read_phrases(snapshot: Snapshot, phrases: tuple[Phrase, ...]) -> dict[Phrase, BitMap]:
    """Return the documents in which each phrase stands."""
    terms = {phrase: list(pairs(phrase.plains)) or [(EXACT, phrase.plains[0])] for phrase in phrases}
    read = snapshot.postings(term for listed in terms.values() for term in listed)
    found = {}
    for phrase, listed in terms.items():
        having = BitMap.intersection(*(read.get(term, BitMap()) for term in listed))
        found[phrase] = _verified(snapshot, phrase, having) if len(listed) > 1 else having
    return found


def _verified(snapshot: Snapshot, phrase: Phrase, having: BitMap) -> BitMap:
    """Return those of the documents, which have each two neighbours, that have all words in a row.

    One word or two are exact in the index itself. What was read once is remembered by the snapshot.
    """
    known = snapshot.phrases.get(phrase.plains)
    if known is None:
        wanted = f" {' '.join(phrase.plains)} "
        known = BitMap(number for number, text in _texts(snapshot.index, having) if wanted in text)
        if len(snapshot.phrases) >= MOST_REMEMBERED:
            snapshot.phrases.clear()
        snapshot.phrases[phrase.plains] = known
    return known


def _texts(index: str, numbers: BitMap) -> Iterator[tuple[int, str]]:
    """Yield each document's texts in plain words, a text a line."""
    left = iter(numbers)
    while chunk := list(islice(left, CHUNK)):
        rows = Entry.objects.filter(index=index, number__in=chunk).values_list("number", "told", "texts")
        for number, told, texts in rows:
            lines = (*told.values(), *texts.split("\n"))
            yield number, "\n".join(f" {' '.join(plains(line))} " for line in lines)
