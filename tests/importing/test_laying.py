"""Regions: what imports and set-up lay places in, what persons decide, and who is seated where."""

from typing import Any

import pytest

from samband.catalogue.actions import lay_in_region, register_place, seat_organisation
from samband.catalogue.actions.places import unseat_organisation
from samband.catalogue.models import Place
from samband.foundation.audit.models import AuditEntry
from samband.importing.actions import lay_places_in_regions
from samband.importing.actions.enrolling import Enrolment
from samband.importing.places.atlas import open_atlas
from samband.people.actions import register_organisation
from samband.people.states import Kind

pytestmark = pytest.mark.django_db
CHORTKIV, VAXJO = ("UA:chortkiv", "Chortkiv"), ("SE:0780", "Växjö kommun")


def enrolled(key: str, name: str) -> Any:
    return Enrolment(open_atlas(), None).of_key(key, name)


@pytest.mark.parametrize(
    ("who", "region", "at"),
    [(CHORTKIV, "Ternopil Oblast", (49.4, 25.6)), (VAXJO, "Kronobergs län", (56.8, 14.5))],
)
def test_an_import_lays_a_place_in_its_region(
    who: tuple[str, str], region: str, at: tuple[float, float], programme: None
) -> None:
    place = enrolled(*who).seat.place
    assert place.region.name == region
    assert (round(place.region.latitude, 0), round(place.region.longitude, 0)) == tuple(map(round, at))
    assert (place.region.latitude, place.region.longitude) != (place.latitude, place.longitude)


def test_what_is_a_region_itself_lies_in_none(programme: None) -> None:
    assert enrolled("KE:mombasa", "Mombasa").seat.place.region is None


def test_a_swedish_region_lies_in_the_county_that_it_governs(programme: None) -> None:
    assert enrolled("SE:08", "Region Kalmar län").seat.place.region.name == "Kalmar län"


def test_no_region_has_the_name_or_the_point_of_a_place() -> None:
    regions = open_atlas().regions
    assert len(regions.by_code) == len(regions.by_name) > 400
    assert all(
        (each.latitude, each.longitude) == (round(each.latitude, 1), round(each.longitude, 1))
        for each in regions.by_code.values()
    )


def test_set_up_lays_older_places_once_and_leaves_what_persons_decide(programme: None) -> None:
    place = register_place(
        "Växjö", country="SE", kind="municipality", latitude=56.9, longitude=14.8, actor=None
    )
    town = register_organisation(
        "Växjö kommun", country="SE", kind=Kind.MUNICIPALITY, number="0780", actor=None
    )
    seat_organisation(town, place=place, actor=None)
    assert [lay_places_in_regions(), lay_places_in_regions()] == ["1 place in their regions", "up to date"]
    assert Place.objects.get(pk=place.pk).region.name == "Kronobergs län"
    [entry] = AuditEntry.objects.filter(verb="catalogue.place_laid")
    assert (entry.subject, entry.data) == (place.audit_key, {"region": "kronobergs-lan"})
    Place.objects.filter(pk=place.pk).update(region=None)
    assert lay_places_in_regions() == "up to date"
    assert Place.objects.get(pk=place.pk).region is None


def test_a_place_stays_in_the_region_that_it_has(programme: None) -> None:
    first, other = (register_place(name, country="UA", kind="oblast", actor=None) for name in ("One", "Two"))
    place = register_place("Town", country="UA", region=first, actor=None)
    assert [lay_in_region(place, region=region, actor=None) for region in (other, place)] == [False, False]
    assert Place.objects.get(pk=place.pk).region == first


@pytest.mark.parametrize("chosen", ["elsewhere", "nowhere"])
def test_an_import_leaves_the_seat_that_an_editor_has_chosen(chosen: str, programme: None) -> None:
    chortkiv = enrolled(*CHORTKIV)
    elsewhere = register_place("Ternopil", country="UA", kind="town", actor=None)
    if chosen == "elsewhere":
        seat_organisation(chortkiv, place=elsewhere, actor=None)
    else:
        unseat_organisation(chortkiv, actor=None)
    again = enrolled(*CHORTKIV)
    assert list(Place.objects.filter(seats__organisation=again)) == (
        [elsewhere] if chosen == "elsewhere" else []
    )
