"""Filling an index anew from a stream: postings grow in memory, documents pass through in chunks."""

from array import array
from collections.abc import Iterable
from itertools import islice

from pyroaring import BitMap

from samband.foundation.search.documents import Document
from samband.foundation.search.models import Entry, Generation, Posting
from samband.foundation.search.ordering import in_order
from samband.foundation.search.terms import Term, terms_of

CHUNK = 500


class Gathering:
    """Postings under construction: a number, a label and a bitmap for each term met so far."""

    def __init__(self) -> None:
        self.numbers: dict[Term, int] = {}
        self.labels: list[str] = []
        self.bitmaps: list[BitMap] = []

    def add(self, document: Document) -> "array[int]":
        """Add a document to the postings of all its terms; return the terms' numbers, ascending."""
        found = []
        for term, label in terms_of(document).items():
            number = self.numbers.setdefault(term, len(self.numbers) + 1)
            if number > len(self.bitmaps):
                self.bitmaps.append(BitMap())
                self.labels.append(label)
            elif label and (":" not in term[0] or not self.labels[number - 1]):
                self.labels[number - 1] = label
            self.bitmaps[number - 1].add(document.number)
            found.append(number)
        return array("I", sorted(found))


def refill(generation: Generation, documents: Iterable[Document]) -> int:
    """Replace everything in the index by these documents. Returns how many there are."""
    Posting.objects.filter(index=generation.index)._raw_delete(Posting.objects.db)
    Entry.objects.filter(index=generation.index)._raw_delete(Entry.objects.db)
    gathering = Gathering()
    chunk: list[Entry] = []
    count = 0
    for document in documents:
        chunk.append(
            Entry(index=generation.index, number=document.number, sort_key=document.sort_key,
                  card=dict(document.card), terms=gathering.add(document).tobytes())
        )  # fmt: skip
        count += 1
        if len(chunk) == CHUNK:
            Entry.objects.bulk_create(chunk)
            chunk = []
    Entry.objects.bulk_create(chunk)
    _save(generation, gathering)
    generation.ordering = in_order(generation.index)
    return count


def _save(generation: Generation, gathering: Gathering) -> None:
    terms = iter(gathering.numbers.items())
    while batch := list(islice(terms, CHUNK)):
        Posting.objects.bulk_create(
            Posting(index=generation.index, term=number, kind=kind, key=key,
                    label=gathering.labels[number - 1], bitmap=_packed(gathering.bitmaps[number - 1]),
                    changed=generation.number + 1)
            for (kind, key), number in batch
        )  # fmt: skip


def _packed(bitmap: BitMap) -> bytes:
    bitmap.run_optimize()
    return bitmap.serialize()
