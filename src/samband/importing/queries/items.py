"""Names that wait for a person: who sees them, which wait, and the words around them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from samband.foundation.access.queries import one_or_404
from samband.importing.match.names import bare_forms
from samband.importing.models import ReviewItem
from samband.importing.states import PENDING, REVIEWERS
from samband.people.queries import holds

_AROUND = 220


@dataclass(frozen=True, slots=True)
class Context:
    """A stretch of a record's text, cut so that the name can be marked; `name` is "" when it is not there."""

    before: str
    name: str
    after: str


def visible_to(user: Any) -> QuerySet[ReviewItem]:
    """Return the items that the person may see: all for officers and editors, none for others."""
    rows = ReviewItem.objects.select_related("record", "organisation")
    return rows if holds(user, *REVIEWERS) else rows.none()


def get_visible(user: Any, pk: int) -> ReviewItem:
    """Return one item that the person may see, or raise 404."""
    return one_or_404(visible_to(user), pk=pk)


def waiting_items(user: Any, *, kind: str = "", source: str = "") -> QuerySet[ReviewItem]:
    """Return the items that wait, oldest first, of one kind of record and one source file when asked."""
    rows = visible_to(user).filter(state=PENDING)
    if kind:
        rows = rows.filter(record__kind=kind)
    if source:
        rows = rows.filter(record__source=source)
    return rows.order_by("pk")


def next_waiting(user: Any, item: ReviewItem) -> ReviewItem | None:
    """Return the item to decide on after this one: of the same record first, then the oldest."""
    rows = visible_to(user).filter(state=PENDING).exclude(pk=item.pk).order_by("pk")
    return rows.filter(record=item.record_id).first() or rows.first()


def alike(item: ReviewItem) -> QuerySet[ReviewItem]:
    """Return the other waiting items with the same spelling in the same country."""
    if not item.spelling:
        return ReviewItem.objects.none()
    rows = ReviewItem.objects.filter(state=PENDING, spelling=item.spelling, country=item.country)
    swedish = {True: rows.filter(field="swedish"), False: rows.exclude(field="swedish")}
    return swedish[item.is_swedish].exclude(pk=item.pk)


def context_of(item: ReviewItem) -> Context:
    """Return the words around the name in its record, or the record's beginning when the text lacks it."""
    text = f"{item.record.title}\n{item.record.body}"
    for form in bare_forms(item.text) if item.text else ():
        start = text.casefold().find(form.casefold())
        if start >= 0 and len(text.casefold()) == len(text):
            end = start + len(form)
            return Context(_tail(text[:start]), text[start:end], _head(text[end:]))
    return Context("", "", _head(text))


def _head(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + " …"


def _tail(text: str) -> str:
    return text if len(text) <= _AROUND else "… " + text[-_AROUND:].partition(" ")[2]
