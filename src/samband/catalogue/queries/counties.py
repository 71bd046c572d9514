"""Partners at home, county by county."""

from collections.abc import Iterable
from dataclasses import dataclass

from samband.catalogue.models import Seat
from samband.catalogue.queries.codelists import codelists
from samband.catalogue.queries.directory import in_order
from samband.catalogue.queries.listing import Option
from samband.catalogue.states import HOME_COUNTRY


@dataclass(frozen=True, slots=True)
class County:
    """A county and its partners, with how many projects each has; without a name: where nobody knows."""

    name: str
    partners: tuple[Option, ...]


def home_country() -> str:
    """Return the readable part of the home country's address; "" where the codelist lacks it."""
    names = codelists().country.get(HOME_COUNTRY)
    return names.slug if names else ""


def by_county(partners: Iterable[Option]) -> tuple[County, ...]:
    """Return partners by the county in which they sit, both in the alphabet's order: one query."""
    rows = Seat.objects.filter(organisation__country=HOME_COUNTRY, place__region__isnull=False)
    county_of = dict(rows.values_list("organisation__slug", "place__region__name"))
    found: dict[str, list[Option]] = {}
    for partner in sorted(partners, key=lambda each: in_order(each.label)):
        found.setdefault(county_of.get(partner.value, ""), []).append(partner)
    named = sorted((name for name in found if name), key=in_order)
    return tuple(County(name, tuple(found[name])) for name in [*named, *([""] if "" in found else [])])
