"""Filling an index anew from a stream: postings grow in memory, documents pass through in chunks."""

from array import array
from collections.abc import Iterable
from itertools import islice

from pyroaring import BitMap

from samband.foundation.search.documents import Document
from samband.foundation.search.models import Entry, Generation, Posting, SortKey
from samband.foundation.search.ordering import keys_of, order_anew, rows_of
from samband.foundation.search.telling import stored_texts
from samband.foundation.search.terms import Term, terms_of

CHUNK = 500


class Gathering:
    """Postings under construction: a number, a label and a bitmap for each term met so far.

    Most neighbours of words are met once: until it is met again, a term holds one number alone.
    """

    def __init__(self) -> None:
        self.numbers: dict[Term, int] = {}
        self.labels: list[str] = []
        self.bitmaps: list[BitMap | int] = []

    def add(self, document: Document) -> "array[int]":
        """Add a document to the postings of all its terms; return the terms' numbers, ascending."""
        found = []
        for term, label in terms_of(document).items():
            number = self.numbers.setdefault(term, len(self.numbers) + 1)
            if number > len(self.bitmaps):
                self.bitmaps.append(document.number)
                self.labels.append(label)
            else:
                self._add_again(number - 1, document.number)
                if label and (":" not in term[0] or not self.labels[number - 1]):
                    self.labels[number - 1] = label
            found.append(number)
        return array("I", sorted(found))

    def packed(self, at: int) -> bytes:
        """Return a bitmap as it is stored."""
        held = self.bitmaps[at]
        bitmap = BitMap([held]) if isinstance(held, int) else held
        bitmap.run_optimize()
        return bitmap.serialize()

    def _add_again(self, at: int, number: int) -> None:
        held = self.bitmaps[at]
        if isinstance(held, int):
            self.bitmaps[at] = BitMap([held, number])
        else:
            held.add(number)


def refill(generation: Generation, documents: Iterable[Document]) -> int:
    """Replace everything in the index by these documents. Returns how many there are."""
    for model in (Posting, Entry, SortKey):
        model.objects.filter(index=generation.index)._raw_delete(model.objects.db)
    gathering = Gathering()
    count = 0
    stream = iter(documents)
    while chunk := list(islice(stream, CHUNK)):
        Entry.objects.bulk_create(_entry(generation.index, document, gathering) for document in chunk)
        SortKey.objects.bulk_create(
            row for each in chunk for row in rows_of(generation.index, each.number, keys_of(each))
        )
        count += len(chunk)
    _save(generation, gathering)
    order_anew(generation)
    return count


def _entry(index: str, document: Document, gathering: Gathering) -> Entry:
    told, texts = stored_texts(document)
    return Entry(
        index=index, number=document.number, terms=gathering.add(document).tobytes(),
        card=dict(document.card), told=told, texts=texts,
    )  # fmt: skip


def _save(generation: Generation, gathering: Gathering) -> None:
    terms = iter(gathering.numbers.items())
    while batch := list(islice(terms, CHUNK)):
        Posting.objects.bulk_create(
            Posting(index=generation.index, term=number, kind=kind, key=key,
                    label=gathering.labels[number - 1], bitmap=gathering.packed(number - 1),
                    changed=generation.number + 1)
            for (kind, key), number in batch
        )  # fmt: skip
