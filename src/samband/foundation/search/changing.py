"""Changing postings in place: only those that gain or lose a document are read and written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Max
from pyroaring import BitMap

from samband.foundation.search.models import Generation, Posting
from samband.foundation.search.terms import Term

Value = TypeVar("Value")
MANY = 400
"""Most keys in one query; databases limit the parameters of a statement."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The term numbers of each document, and postings whose label is written anew."""

    of: dict[int, set[int]]
    relabelled: dict[int, str]


def resolve(generation: Generation, documents: Mapping[int, Mapping[Term, str]]) -> Resolved:
    """Return the numbers of all terms of the documents, giving numbers to terms that are new."""
    labels: dict[Term, str] = {}
    for terms in documents.values():
        labels.update(terms)
    numbers, relabelled = _known(generation.index, labels)
    _create(generation, [term for term in labels if term not in numbers], labels, numbers)
    return Resolved(
        {number: {numbers[term] for term in terms} for number, terms in documents.items()}, relabelled
    )


def change_postings(
    generation: Generation,
    after: Mapping[int, set[int]],
    before: Mapping[int, set[int]],
    relabelled: Mapping[int, str] | None = None,
) -> int:
    """Write the difference between the terms that documents had and have. Returns how many changed."""
    gained: dict[int, list[int]] = {}
    lost: dict[int, list[int]] = {}
    for number in {*after, *before}:
        for term in after.get(number, set()) - before.get(number, set()):
            gained.setdefault(term, []).append(number)
        for term in before.get(number, set()) - after.get(number, set()):
            lost.setdefault(term, []).append(number)
    labels = relabelled or {}
    changed = list({*gained, *lost, *labels})
    for chunk in _chunks(changed):
        rows = list(Posting.objects.filter(index=generation.index, term__in=chunk))
        for row in rows:
            bitmap = BitMap.deserialize(bytes(row.bitmap))
            bitmap.update(gained.get(row.term, ()))
            bitmap.difference_update(BitMap(lost.get(row.term, ())))
            row.bitmap, row.changed = bitmap.serialize(), generation.number + 1
            row.label = labels.get(row.term, row.label)
        _save(rows)
    return len(changed)


def _known(index: str, labels: Mapping[Term, str]) -> tuple[dict[Term, int], dict[int, str]]:
    """Return the numbers of terms that exist, and those among them whose label is new and not empty."""
    by_kind: dict[str, list[str]] = {}
    for kind, key in labels:
        by_kind.setdefault(kind, []).append(key)
    numbers: dict[Term, int] = {}
    relabelled: dict[int, str] = {}
    for kind, keys in by_kind.items():
        facet = ":" not in kind
        for chunk in _chunks(keys):
            rows = Posting.objects.filter(index=index, kind=kind, key__in=chunk)
            for key, term, label in rows.values_list("key", "term", "label"):
                numbers[kind, key] = term
                wanted = labels[kind, key]
                if wanted and wanted != label and (facet or not label):
                    relabelled[term] = wanted
    return numbers, relabelled


def _create(
    generation: Generation, new: list[Term], labels: Mapping[Term, str], numbers: dict[Term, int]
) -> None:
    if not new:
        return
    last = Posting.objects.filter(index=generation.index).aggregate(last=Max("term"))["last"]
    empty = BitMap().serialize()
    rows = []
    for number, (kind, key) in enumerate(new, start=(last or 0) + 1):
        numbers[kind, key] = number
        rows.append(
            Posting(index=generation.index, term=number, kind=kind, key=key, label=labels[kind, key],
                    bitmap=empty, changed=generation.number + 1)
        )  # fmt: skip
    Posting.objects.bulk_create(rows, batch_size=MANY)


def _save(rows: list[Posting]) -> None:
    Posting.objects.bulk_create(
        rows, batch_size=100, update_conflicts=True, unique_fields=["index", "term"],
        update_fields=["bitmap", "label", "changed"],
    )  # fmt: skip


def _chunks(values: Iterable[Value]) -> Iterable[list[Value]]:
    listed = list(values)
    return (listed[start : start + MANY] for start in range(0, len(listed), MANY))
