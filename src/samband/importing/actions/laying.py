"""Laying places in the regions they are in, once for each that the programme's files know."""

from typing import Any

from django.db import transaction

from samband.catalogue.actions import lay_in_region, register_place
from samband.catalogue.queries import seated_without_region
from samband.foundation.records.actions import remember_said
from samband.foundation.records.queries import said_by_file
from samband.importing.actions.summary import counted
from samband.importing.places.atlas import Atlas, open_atlas
from samband.importing.places.regions import Region

KIND = "placeregion"


def registered_region(region: Region, actor: Any | None) -> Any:
    """Return a region as a place of its own; its point is the middle of where its towns lie."""
    return register_place(
        region.name, country=region.country, kind=region.kind, latitude=region.latitude,
        longitude=region.longitude, names=[(name, "") for name in region.names], actor=actor,
    )  # fmt: skip


@transaction.atomic
def lay_places_in_regions(*, actor: Any | None = None) -> str:
    """Lay places in their regions and say in words how many; what a person has decided since stays.

    A place is asked about once: whoever takes a region away again, or chooses another, is not overruled.
    """
    told = said_by_file(KIND)
    asked = [(place, number) for place, number in seated_without_region() if str(place.pk) not in told]
    if not asked:
        return "up to date"
    atlas = open_atlas()
    found = {place: _region_of(place, number, atlas) for place, number in asked}
    for place, region in found.items():
        if region is not None:
            lay_in_region(place, region=registered_region(region, actor), actor=actor)
    remember_said(KIND, {str(place.pk): {"code": each.code if each else ""} for place, each in found.items()})
    return f"{counted(sum(each is not None for each in found.values()), 'place')} in their regions"


def _region_of(place: Any, number: str, atlas: Atlas) -> Region | None:
    key = f"geonames:{place.geonames_id}" if place.geonames_id else atlas.key_of(place.country_id, place.name)
    detail = atlas.detail(f"SE:{number}" if place.country_id == "SE" and number else key, place.name)
    return detail.region if detail is not None else None
