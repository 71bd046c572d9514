"""What a visitor asks for, in today's words: an address or a page's filter may name what has been merged since."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import QueryDict

from samband.catalogue.queries import wishes
from samband.catalogue.queries.moved import where_now
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import RecordKind
from samband.foundation.edition.queries import read_once
from samband.foundation.records.queries import addresses_left

KINDS: Mapping[str, RecordKind] = {
    "area": RecordKind.AREA, "theme": RecordKind.THEME,
    "swedish": RecordKind.ORGANISATION, "international": RecordKind.ORGANISATION,
}  # fmt: skip
"""Facets whose values may be merged or get another address."""


def read_wish(params: QueryDict) -> Wish:
    """Read a wish from an address, and follow its values to what they are now; nothing raises.

    Costs queries only for values that have moved.
    """
    wish = wishes.read_wish(params)
    left = read_once("addresses left", lambda: addresses_left(set(KINDS.values())))
    chosen = {facet: _now(facet, values, left) for facet, values in wish.chosen.items()}
    return replace(wish, chosen=chosen) if chosen != wish.chosen else wish


def _now(facet: str, values: tuple[str, ...], left: frozenset[tuple[str, str]]) -> tuple[str, ...]:
    kind = KINDS.get(facet)
    if kind is None or not any((str(kind), value) in left for value in values):
        return values
    found = (where_now(kind, value) if (str(kind), value) in left else value for value in values)
    return tuple(sorted({now or value for now, value in zip(found, values, strict=True)}))
