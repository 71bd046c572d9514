"""What may be shown of a partner: its name, and how exactly where it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samband.catalogue.models import Place, ProjectPartner
from samband.catalogue.queries.disclosure.wording import Countries, Wording, without_name
from samband.catalogue.states import Precision, Sensitivity, Side


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place as exactly as it may be told. Without a name it is no more than the country's point.

    Latitude and longitude are degrees, north and east positive; None when they are not known.
    """

    name: str
    latitude: float | None
    longitude: float | None
    precision: Precision
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownPartner:
    """A partner as it may be told. Without a slug it is not named: no link, no facet, no other names."""

    slug: str
    name: Wording
    kind: str
    country: str
    side: str
    place: ShownPlace | None
    other_names: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """True when the organisation itself may be told."""
        return bool(self.slug)


def shown_partners(
    rows: Iterable[Any], level: str, countries: Countries, *, other_names: bool = True
) -> tuple[ShownPartner, ...]:
    """Return the partners of a project or partnership as its level lets them be told.

    Without `other_names` the other names of partners and places are neither read nor told.
    """
    return tuple(_partner(row, level, countries, other_names) for row in rows)


def partner_level(organisation: Any) -> Sensitivity | None:
    """Return the most open level at which an organisation stands in public; None when it does not.

    A Swedish partner always stands there as open: it is not the one who needs protection.
    """
    rows = ProjectPartner.objects.filter(organisation=organisation, project__published_at__isnull=False)
    found = set(rows.values_list("side", "project__partnership__sensitivity").distinct())
    if any(side == Side.SWEDISH for side, _level in found):
        return Sensitivity.OPEN
    levels = {level for _side, level in found}
    named = (each for each in (Sensitivity.OPEN, Sensitivity.CAREFUL) if each in levels)
    return next(named, None)


def shown_place(
    place: Place | None, country: str, level: str, countries: Countries, *, other_names: bool = True
) -> ShownPlace | None:
    """Return a place as exactly as a level lets it be told: itself, its region, or its country's point."""
    if level == Sensitivity.OPEN:
        return _located(place, Precision.EXACT, other_names) if place is not None else None
    if level == Sensitivity.CAREFUL and place is not None and place.region is not None:
        return _located(place.region, Precision.REGION, other_names)
    land = countries[country]
    return ShownPlace("", land.latitude, land.longitude, Precision.COUNTRY)


def _located(place: Place, precision: Precision, other_names: bool) -> ShownPlace:
    others = tuple(other.name for other in place.names.all()) if other_names else ()
    return ShownPlace(place.name, place.latitude, place.longitude, precision, others)


def _partner(row: Any, level: str, countries: Countries, other_names: bool) -> ShownPartner:
    organisation = row.organisation
    at = Sensitivity.OPEN if row.side == Side.SWEDISH else level
    seat = getattr(organisation, "seat", None)
    place = shown_place(
        seat.place if seat is not None else None, organisation.country, at, countries, other_names=other_names
    )
    if at == Sensitivity.PROTECTED:
        name = without_name(organisation, countries)
        return ShownPartner("", name, organisation.kind, organisation.country, row.side, place)
    name = Wording(organisation.name, organisation.name)
    others = tuple(other.name for other in organisation.names.all()) if other_names else ()
    return ShownPartner(
        organisation.slug, name, organisation.kind, organisation.country, row.side, place, others
    )
