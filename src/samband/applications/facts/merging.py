"""Decides what becomes of a value that was typed on a page which may be older than the field is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from samband.applications.queries.content import Value


class Merge(Enum):
    """What to do with a typed value."""

    SAME = "same"
    APPLY = "apply"
    KEEP = "keep"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the field that came after the page was opened: by which page, from what to what."""

    page: str
    before: Value
    after: Value


def merged(typed: Value, current: Value, later: Iterable[Change], page: str) -> Merge:
    """Judge one field.

    SAME: it already says so (a double post). APPLY: nobody else touched it. KEEP: somebody else
    changed it and this page did not. CLASH: both changed it, differently; nothing may be overwritten.
    Changes from the same page are its own earlier saves, whose answer may have been lost on the way.
    """
    if typed == current:
        return Merge.SAME
    known: Value | None = None
    foreign = False
    for change in later:
        if page and change.page == page:
            known, foreign = change.after, False
        elif not foreign:
            known = change.before if known is None else known
            foreign = True
    if not foreign:
        return Merge.APPLY
    return Merge.KEEP if typed == known else Merge.CLASH
