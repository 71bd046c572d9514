"""The queue as rows and filters, and a name's page as what its template shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samband.foundation.flow.queries import state_of
from samband.importing.actions import Decision
from samband.importing.flow import REVIEW
from samband.importing.models import ReviewItem
from samband.importing.queries import (
    alike,
    became,
    context_of,
    country_name,
    happened,
    next_waiting,
    sources_waiting,
)
from samband.importing.states import PENDING, WHY, Kind

DONE = {f"{REVIEW.name}.{move.name}": move.done for move in REVIEW.transitions}


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One waiting name with its country and the best candidate in words."""

    item: ReviewItem
    country: str
    best: str
    why: str


def queue_rows(items: Iterable[ReviewItem]) -> list[QueueRow]:
    """Return the rows of the queue; asks the database nothing."""
    return [
        QueueRow(item, country_name(item.country) if item.country else "", _best(item), why_of(item))
        for item in items
    ]


def why_of(item: ReviewItem) -> str:
    """Return the ground for asking, in the reader's language."""
    return str(WHY.get(item.why, item.why))


def queue_filters(user: Any, kind: str, source: str) -> dict[str, list[dict[str, str]]]:
    """Return the choices of the two filters, with the empty one first."""
    kinds = [
        {"value": "", "label": _("All kinds")},
        *({"value": one.value, "label": str(one.label)} for one in Kind),
    ]
    sources = [
        {"value": "", "label": _("All sources")},
        *({"value": one.source, "label": f"{one.source} ({one.count})"} for one in sources_waiting(user)),
    ]
    if source and source not in {one["value"] for one in sources}:
        sources.append({"value": source, "label": source})
    return {"kinds": kinds, "sources": sources}


def item_page(user: Any, item: ReviewItem) -> dict[str, Any]:
    """Return what the page of a name shows, besides its forms."""
    return {
        "item": item,
        "state": state_of(REVIEW, item),
        "is_waiting": item.state == PENDING,
        "why": why_of(item),
        "country": country_name(item.country) if item.country else "",
        "context": context_of(item),
        "became": became(item),
        "alike": alike(item).count(),
        "following": next_waiting(user, item),
        "history": happened(item, DONE),
    }


def said(decision: Decision) -> str:
    """Return one sentence on what a decision did."""
    item = decision.item
    if item.organisation is None:
        return _("The name was rejected.")
    text = _("“{text}” means {organisation}.") if item.text else _("{organisation} was added as a partner.")
    words = text.format(text=item.text, organisation=item.organisation)
    if decision.alike:
        words += " " + ngettext(
            "The same spelling in one other record was settled too.",
            "The same spelling in {count} other records was settled too.",
            decision.alike,
        ).format(count=decision.alike)
    return words


def _best(item: ReviewItem) -> str:
    if not item.candidates:
        return ""
    best = item.candidates[0]
    return f"{best['name']}, {country_name(best['country'])}"
