"""Places and where organisations sit."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from samband.catalogue.actions.indexing import reindex_organisations
from samband.catalogue.actions.slugs import free_slug
from samband.catalogue.facts import RefusedRecord
from samband.catalogue.models import Country, Place, PlaceName, Seat
from samband.foundation.audit.actions import record
from samband.foundation.records.actions import remember_said
from samband.foundation.records.queries import said_by_file

SEATED = "seat"


@transaction.atomic
def register_place(
    name: str,
    *,
    country: str,
    actor: Any | None,
    kind: str = "",
    latitude: float | None = None,
    longitude: float | None = None,
    geonames_id: int | None = None,
    names: Iterable[tuple[str, str]] = (),
    region: Place | None = None,
) -> Place:
    """Return the place, registered now if it was not known; names are pairs of (name, language).

    A place is known by its GeoNames number when there is one, else by country, name and kind, also when a
    person has merged it into another since.
    New names, and coordinates where there were none, are added to what it has. Latitude and longitude
    are degrees. The region is that of a new place; a known one keeps what it has. Raises `RefusedRecord`
    when the codelist lacks the country.
    """
    place = _known(name, country, kind, geonames_id)
    created = place is None
    if place is None:
        if not Country.objects.filter(code=country).exists():
            raise RefusedRecord(f"{country}: no such country in the codelist. Load the programme first.")
        place = Place.objects.create(
            name=name, country_id=country, kind=kind, latitude=latitude, longitude=longitude,
            geonames_id=geonames_id, slug=free_slug(Place, name), region=region,
        )  # fmt: skip
    located = _locate(place, latitude, longitude)
    added = _add_names(place, names)
    if created or located or added:
        verb = "catalogue.place_registered" if created else "catalogue.place_completed"
        record(f"place:{place.slug}", verb, actor=actor,
               data={"name": place.name, "country": country, "names": added})  # fmt: skip
        if not created:
            reindex_organisations(place.seats.values_list("organisation_id", flat=True))
    return place


@transaction.atomic
def lay_in_region(place: Place, *, region: Place, actor: Any | None) -> bool:
    """Say in which region a place lies and tell whether that was new; one that lies in a region stays there."""
    if place.region_id is not None or region.pk == place.pk:
        return False
    place.region = region
    place.save(update_fields=["region"])
    record(f"place:{place.slug}", "catalogue.place_laid", actor=actor, data={"region": region.slug})
    reindex_organisations(place.seats.values_list("organisation_id", flat=True))
    return True


def _known(name: str, country: str, kind: str, geonames_id: int | None) -> Place | None:
    if geonames_id is not None:
        found = Place.objects.filter(geonames_id=geonames_id).first()
        if found:
            return found
    rows = Place.objects.filter(country_id=country)
    merged = rows.filter(names__name=name, names__was_own=True)
    return rows.filter(name=name, kind=kind).first() or merged.first()


def _locate(place: Place, latitude: float | None, longitude: float | None) -> bool:
    if place.latitude is not None or latitude is None or longitude is None:
        return False
    place.latitude, place.longitude = latitude, longitude
    place.save(update_fields=["latitude", "longitude"])
    return True


def _add_names(place: Place, names: Iterable[tuple[str, str]]) -> list[str]:
    known = {place.name, *place.names.values_list("name", flat=True)}
    new = {name: language for name, language in names if name and name not in known}
    PlaceName.objects.bulk_create(
        PlaceName(place=place, name=name, language=language) for name, language in new.items()
    )
    return list(new)


@transaction.atomic
def seat_organisation(organisation: Any, *, place: Place, actor: Any | None) -> Seat:
    """Say where an organisation sits; saying it twice changes nothing."""
    seat = Seat.objects.filter(organisation=organisation).first()
    if seat is not None and seat.place_id == place.pk:
        return seat
    seat, _ = Seat.objects.update_or_create(organisation=organisation, defaults={"place": place})
    record(f"organisation:{organisation.slug}", "catalogue.seated", actor=actor, data={"place": place.slug})
    reindex_organisations([organisation.pk])
    return seat


@transaction.atomic
def seat_as_imported(organisation: Any, *, place: Place, actor: Any | None) -> None:
    """Say where a source seats an organisation; where a person has seated it since, that stays."""
    before = said_by_file(SEATED, [organisation.pk]).get(str(organisation.pk), {}).get("place")
    now = Seat.objects.filter(organisation=organisation).values_list("place", flat=True).first()
    if now == before:
        seat_organisation(organisation, place=place, actor=actor)
    if before != place.pk:
        remember_said(SEATED, {str(organisation.pk): {"place": place.pk}})


@transaction.atomic
def unseat_organisation(organisation: Any, *, actor: Any | None) -> None:
    """Forget where an organisation sits; saying it twice changes nothing."""
    seat = Seat.objects.filter(organisation=organisation).select_related("place").first()
    if seat is None:
        return
    seat.delete()
    record(f"organisation:{organisation.slug}", "catalogue.unseated", actor=actor,
           data={"place": seat.place.slug})  # fmt: skip
    reindex_organisations([organisation.pk])
