"""Saves: what changed since a revision, and texts that still wait for somebody to choose."""

from dataclasses import dataclass
from datetime import datetime

from samband.applications.models import Case, Clash, Revision
from samband.applications.queries.content import Value


@dataclass(frozen=True, slots=True)
class Difference:
    """How one path differs from what it was at a revision, and who changed it last."""

    path: str
    before: Value
    after: Value
    by: str
    at: datetime


def revisions_after(case: Case, number: int) -> list[Revision]:
    """Return the saves that came after a revision, oldest first."""
    return list(case.revisions.filter(number__gt=number).select_related("author").order_by("number"))


def changes_since(case: Case, number: int) -> list[Difference]:
    """Return what is different now from what it was at a revision; what was changed back is left out."""
    first: dict[str, Value] = {}
    last: dict[str, Difference] = {}
    for revision in revisions_after(case, number):
        for path, change in revision.changes.items():
            before = first.setdefault(path, change["from"])
            last[path] = Difference(path, before, change["to"], revision.author.name, revision.at)
    return [difference for difference in last.values() if difference.before != difference.after]


def open_clashes(case: Case) -> list[Clash]:
    """Return texts that met a newer one and have not been settled, oldest first."""
    return list(case.clashes.filter(settled_at__isnull=True).select_related("author").order_by("pk"))


def latest_revision(case: Case) -> Revision | None:
    """Return the latest save, or None."""
    return case.revisions.select_related("author").order_by("-number").first()


def revision_at(case: Case, number: str) -> datetime | None:
    """Return when a revision was saved; None for one that does not exist."""
    if not (number.isascii() and number.isdigit() and len(number) < MOST_DIGITS):
        return None
    return case.revisions.filter(number=int(number)).values_list("at", flat=True).first()


MOST_DIGITS = 10
