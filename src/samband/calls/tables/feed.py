"""Entries of the feed of calls that take applications now or soon."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from samband.calls.queries import announced_rounds
from samband.calls.states import RoundState
from samband.calls.tables.public import cards
from samband.foundation.audit.queries import last_changes, reached
from samband.foundation.sharing.feeds import MOST, Entry, tag


def call_entries(now: datetime) -> Iterator[Entry]:
    """Yield the calls, those that open last first."""
    shown = sorted(cards(announced_rounds(now), now), key=lambda card: card.round.opens_at, reverse=True)[
        :MOST
    ]
    keys = [card.round.audit_key for card in shown]
    changed, opened = last_changes(keys), reached(keys, RoundState.OPEN)
    for card in shown:
        since = opened.get(card.round.audit_key, card.round.created_at)
        yield Entry(
            title=f"{card.name}, {card.round.code}",
            path=reverse("calls:round_detail", args=[card.round.code]),
            summary=f"{card.purpose} {card.availability}",
            identity=tag(since, f"call/{card.round.pk}"),
            published=since,
            updated=max(since, changed.get(card.round.audit_key, since)),
        )
