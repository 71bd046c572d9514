"""Writing an index. Every write raises its generation in the same transaction, so all see it at once."""

import secrets
from array import array
from collections.abc import Iterable

from django.db import transaction

from samband.foundation.search.changing import change_postings, resolve
from samband.foundation.search.documents import Document
from samband.foundation.search.models import Entry, Generation
from samband.foundation.search.ordering import keys_of, known_keys, leave, place
from samband.foundation.search.rebuilding import refill
from samband.foundation.search.telling import stored_texts
from samband.foundation.search.terms import terms_of

CHUNK = 200
REMEMBERED = 64
"""How many of the last writes a process may have missed and still catch up with them one by one."""


@transaction.atomic
def put(index: str, documents: Iterable[Document]) -> int:
    """Put documents into an index, or in place of what had their numbers. Returns how many changed."""
    generation = _locked(index)
    wanted = {document.number: document for document in documents}
    changed = 0
    numbers = list(wanted)
    for start in range(0, len(numbers), CHUNK):
        changed += _put(generation, {number: wanted[number] for number in numbers[start : start + CHUNK]})
    if changed:
        _raise(generation)
    return changed


@transaction.atomic
def remove(index: str, numbers: Iterable[int]) -> int:
    """Take documents out of an index; those that are not in it are passed over. Returns how many left."""
    wanted = set(numbers)
    if not wanted:
        return 0
    generation = _locked(index)
    entries = list(Entry.objects.filter(index=index, number__in=wanted))
    if not entries:
        return 0
    change_postings(generation, {}, {entry.number: _terms(entry) for entry in entries})
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).delete()
    leave(generation, {entry.number for entry in entries})
    _raise(generation)
    return len(entries)


@transaction.atomic
def rebuild(index: str, documents: Iterable[Document]) -> int:
    """Build an index anew from a stream of documents. Returns how many it holds.

    Memory holds the postings (a few bytes a word and document) and one chunk of documents.
    """
    generation = _locked(index)
    count = refill(generation, documents)
    generation.recent = []  # nothing that a process remembers can be carried over
    _raise(generation)
    return count


@transaction.atomic
def touch(index: str) -> None:
    """Raise a generation alone, for what is not an index but is remembered in the same way."""
    _raise(_locked(index))


def _locked(index: str) -> Generation:
    """Return the index's generation; other writers wait until this transaction ends."""
    Generation.objects.get_or_create(index=index)
    return Generation.objects.select_for_update().get(index=index)


def _raise(generation: Generation) -> None:
    generation.number += 1
    generation.token = secrets.token_hex(8)
    generation.recent = [*generation.recent, generation.token][-REMEMBERED:]
    generation.save()


def _terms(entry: Entry) -> set[int]:
    return set(array("I", bytes(entry.terms)))


def _put(generation: Generation, documents: dict[int, Document]) -> int:
    """Write one chunk: postings that differ, entries that differ, and the places that moved."""
    index = generation.index
    old = {e.number: e for e in Entry.objects.filter(index=index, number__in=list(documents))}
    terms = resolve(generation, {number: terms_of(document) for number, document in documents.items()})
    before = {number: _terms(entry) for number, entry in old.items()}
    touched = change_postings(generation, terms.of, before, terms.relabelled)
    changed = []
    for number, document in documents.items():
        told, texts = stored_texts(document)
        new = Entry(
            index=index, number=number, card=dict(document.card), told=told, texts=texts,
            terms=array("I", sorted(terms.of[number])).tobytes(),
        )  # fmt: skip
        if number not in old or _said(old[number]) != _said(new):
            changed.append(new)
    Entry.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["index", "number"],
        update_fields=["terms", "card", "told", "texts"],
    )  # fmt: skip
    known = known_keys(index, documents)
    keys = {number: keys_of(document) for number, document in documents.items()}
    moved = {number: each for number, each in keys.items() if known.get(number) != each}
    if moved:
        place(generation, moved)
    return max(len(changed), len(moved), bool(touched))


def _said(entry: Entry) -> tuple[object, ...]:
    return bytes(entry.terms), entry.card, entry.told, entry.texts
