"""What the index keeps of a project for map and figures: where its partners stand, when, how much.

These facets are never shown as filters. They are made of the project's card, so that they tell no more
than the card does. Sums are kept bit by bit (P. O'Neil, D. Quass, "Improved query performance with
variant indexes", 1997): the amounts of any set of projects add up to the number of those that have a bit
times what the bit is worth, which costs the same for ten projects and for a hundred thousand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pyroaring import BitMap

from samband.foundation.search.memory import Snapshot

SPOT, DECIDED, SUM = "spot", "decided", "sum-"
"""Facets: where a partner stands, year of decision, and (before a currency) bits of amounts."""
MINOR = Decimal(100)
"""Amounts are kept in hundredths, as their columns are."""

Facets = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a partner is shown: first letter of its side, degrees (None: only the country is told), country, slug."""

    side: str
    latitude: float | None
    longitude: float | None
    country: str
    slug: str

    def key(self) -> str:
        """Return the spot as a facet value; spots a kilometre apart are one."""
        at = ("", "") if self.latitude is None else (f"{self.latitude:.2f}", f"{self.longitude:.2f}")
        return "|".join((self.side, *at, self.country, self.slug))


def read_spot(key: str) -> Spot:
    """Return the spot that a facet value tells."""
    side, latitude, longitude, country, slug = key.split("|", 4)
    told = latitude != ""
    return Spot(side, float(latitude) if told else None, float(longitude) if told else None, country, slug)


def measures(card: Mapping[str, Any], granted: tuple[Decimal, str, date] | None) -> Facets:
    """Return the facets for map and figures of a project with this card.

    `granted` is the amount with its currency and the day of the decision, as far as they may be told.
    """
    facets: Facets = {SPOT: {spot.key(): label for spot, label in _spots(card["partners"])}}
    if granted is not None:
        amount, currency, decided_on = granted
        year = str(decided_on.year)
        facets[DECIDED] = {year: year}
        facets[SUM + currency] = {bit: "" for bit in _bits(int(amount * MINOR))}
    return facets


def currencies(snapshot: Snapshot) -> list[str]:
    """Return the currencies of granted amounts, the most frequent first."""
    found = {
        name.removeprefix(SUM): sum(bits.sizes)
        for name, bits in snapshot.facets.items()
        if name.startswith(SUM) and len(bits)
    }
    return sorted(found, key=lambda currency: (-found[currency], currency))


def amounts(snapshot: Snapshot, currency: str, within: BitMap | None) -> dict[int, BitMap]:
    """Return the bits of the amounts in a currency: what each is worth, and who of `within` has it."""
    bits = snapshot.facet(SUM + currency).held()
    return {
        1 << int(bit): each.bitmap if within is None else each.bitmap & within for bit, each in bits.items()
    }


def total(bits: Mapping[int, BitMap], group: BitMap | None = None) -> Decimal:
    """Add up amounts, of everybody who has any or of a group."""
    if group is None:
        return sum(worth * len(have) for worth, have in bits.items()) / MINOR
    return sum(worth * group.intersection_cardinality(have) for worth, have in bits.items()) / MINOR


def _bits(amount: int) -> Iterator[str]:
    return (str(bit) for bit in range(amount.bit_length()) if amount >> bit & 1)


def _spots(partners: list[list[Any]]) -> Iterator[tuple[Spot, str]]:
    """Yield where partners stand, each with the name to write there."""
    for slug, name, country, _, side, place, latitude, longitude, *_rest in partners:
        yield Spot(side[:1], latitude, longitude, country, slug), place or name
