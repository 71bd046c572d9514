"""A merge in words: what it moved or would move."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from samband.catalogue.states import RecordKind
from samband.editorial.authority.words import PLURALS, counted, importance
from samband.foundation.records.queries import merges

SIZE = 30
HIDDEN = frozenset({"records.oldaddress", "wagtailcore.revision"})


@dataclass(frozen=True, slots=True)
class MergeLine:
    """A merge in a list."""

    merge: Any
    kind: str
    moved: tuple[str, ...]


def moved_in_words(steps: list[dict[str, Any]], key: Any) -> tuple[str, ...]:
    """Return what came to the record that stayed, such as "3 projects": rows that point to it now."""
    numbers = Counter(
        step["model"] for step in steps
        if step["what"] == "changed" and step["model"] not in HIDDEN
        and any(name.endswith("_id") and str(after) == str(key) for name, after in step["after"].items())
    )  # fmt: skip
    return tuple(counted(label, numbers[label]) for label in sorted(numbers, key=importance))


def dropped_in_words(steps: list[dict[str, Any]], own: str) -> tuple[str, ...]:
    """Return what goes because the record that stays has the same already; `own` is the record's model."""
    numbers = Counter(
        step["model"] for step in steps
        if step["what"] == "removed" and step["model"] not in (own, "catalogue.partnership")
    )  # fmt: skip
    return tuple(counted(label, number) for label, number in numbers.items())


def joined_partnerships(steps: list[dict[str, Any]]) -> int:
    """Return how many partnerships become one with another."""
    return sum(step["what"] == "removed" and step["model"] == "catalogue.partnership" for step in steps)


def merges_in_words(page: str) -> "Page[Any]":
    """Return one page of all merges, the latest first."""
    found: Page[Any] = Paginator(merges(), SIZE).get_page(page)
    found.object_list = [
        MergeLine(merge, str(PLURALS[RecordKind(merge.kind)]), moved_in_words(merge.steps, merge.winner))
        for merge in found.object_list
    ]
    return found
