"""The map of the list: places and arcs are counted to the unit, lead to as many projects, and protect places."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.utils.translation import override

from samband.catalogue.queries import atlas as atlas_module
from samband.catalogue.queries import atlas_of, matching, read_wish
from samband.catalogue.states import Side
from tests.catalogue.test_pages import address, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def third(codelists: None, make_partner: Any) -> Any:
    return make_partner("Embu County", "KE", "Embu", (-0.52, 37.45))


@pytest.fixture
def make_partner(db: None) -> Any:
    """Return a function that registers an organisation and seats it at a place."""
    from samband.catalogue.actions import register_place, seat_organisation
    from samband.people.models import Organisation

    def made(name: str, country: str, place: str = "", at: tuple[float, float] | None = None) -> Any:
        slug = name.lower().replace(" ", "-")
        organisation = Organisation.objects.create(slug=slug, name=name, country=country)
        if place:
            latitude, longitude = at or (None, None)
            where = register_place(place, country=country, latitude=latitude, longitude=longitude, actor=None)
            seat_organisation(organisation, place=where, actor=None)
        return organisation

    return made


def drawn(query: str = "") -> Any:
    with override("en"):
        return atlas_of(read_wish(QueryDict(query)))


def test_places_and_arcs_count_their_projects(save: Any, partners: Any, third: Any) -> None:
    kalmar, poltava = partners
    save("Rivers", goals=(6,))
    save("Roads")
    save("Schools", partners=(kalmar, (third, Side.INTERNATIONAL)))
    save("All three", partners=(kalmar, poltava, (third, Side.INTERNATIONAL)))
    atlas = drawn()
    assert [place.said for place in atlas.places] == [
        "Kalmar: 4 projects", "Poltava, Ukraine: 3 projects", "Embu, Kenya: 2 projects",
    ]  # fmt: skip
    assert [link.said for link in atlas.links] == [
        "Kalmar – Poltava: 3 projects",
        "Kalmar – Embu: 2 projects",
    ]
    assert dict(atlas.countries) == {"UA": 3, "KE": 2}
    for shown in (*atlas.places, *atlas.links):
        assert len(matching(read_wish(QueryDict(shown.url.partition("?")[2])))) == shown.count
    narrowed = drawn("goal=6")
    assert [place.count for place in narrowed.places] == [1, 1]
    assert narrowed.links[0].url.endswith("?swedish=kalmar-kommun&international=poltava&goal=6")


def test_partners_at_one_place_are_one_dot(save: Any, partners: Any, make_partner: Any) -> None:
    region = make_partner("Region Kalmar", "SE", "Kalmar", (56.66, 16.36))
    save("Rivers")
    save("Health", partners=((region, Side.SWEDISH), partners[1]))
    save("Both", partners=((region, Side.SWEDISH), *partners))
    atlas = drawn()
    assert [(place.said, place.enlarged) for place in atlas.places] == [
        ("Kalmar: 3 projects", True), ("Poltava, Ukraine: 3 projects", False),
    ]  # fmt: skip
    assert "swedish=kalmar-kommun&swedish=region-kalmar" in atlas.places[0].url
    assert [link.count for link in atlas.links] == [3]


def test_a_partner_without_a_place_stands_in_its_country(save: Any, partners: Any, make_partner: Any) -> None:
    nowhere = make_partner("Somewhere Council", "KE")
    save("Rivers", partners=(partners[0], (nowhere, Side.INTERNATIONAL)))
    assert [place.said for place in drawn().places] == [
        "Kalmar: 1 project",
        "Somewhere Council, Kenya: 1 project",
    ]


def test_what_is_drawn_is_bounded(
    save: Any, third: Any, partners: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atlas_module, "MOST_PLACES", 2)
    monkeypatch.setattr(atlas_module, "MOST_LINKS", 1)
    save("Rivers")
    save("Roads")
    save("Schools", partners=(partners[0], (third, Side.INTERNATIONAL)))
    atlas = drawn()
    assert (len(atlas.places), len(atlas.links), atlas.places_left, atlas.links_left) == (2, 1, 1, 1)


def test_a_protected_partner_is_drawn_in_its_country_alone(save: Any) -> None:
    from samband.catalogue.actions import set_sensitivity
    from samband.catalogue.models import Partnership
    from samband.catalogue.states import Sensitivity

    save("Rivers")
    set_sensitivity(Partnership.objects.get(), level=Sensitivity.PROTECTED, reason="War", actor=None)
    atlas = drawn()
    told = repr(atlas).casefold()
    assert [place.said for place in atlas.places] == [
        "Kalmar: 1 project",
        "Ukraine, place not shown: 1 project",
    ]
    assert "poltava" not in told and "49.59" not in told and "34.55" not in told
    assert atlas.places[1].url.endswith("?country=UA")


def test_the_map_is_a_view_of_the_list(client: Any, save: Any) -> None:
    save("Rivers", goals=(6,), starts_on=date(2024, 1, 1))
    html = text(client, address("project_list"), goal="6", view="map")
    assert [
        part for part in ('class="world-map"', "world.svg#UA", "samband/map.js") if part not in html
    ] == []
    assert '<input type="hidden" name="view" value="map">' in html
    assert 'href="?view=map"' in html  # the chip of the goal, taken away, keeps the map
    assert 'id="map-list"' in html and html.count("data-place=") == 2
    assert "Natural Earth" in html and "style=" not in html
    assert 'class="world-map"' not in text(client, address("project_list"), view="globe")


@pytest.mark.parametrize("query", ["country=XX", "q=zzzz", "goal=6&page=9", "swedish=%00", "view=map"])
def test_odd_and_empty_maps_are_survived(client: Any, save: Any, query: str) -> None:
    save("Rivers")
    assert client.get(f"{address('project_list')}?view=map&{query}").status_code == 200


def test_the_map_costs_no_more_queries_for_more_places(
    queries_of: Any, save: Any, partners: Any, make_partner: Any
) -> None:
    save("Row 1")
    one = queries_of(address("project_list"), view="map")
    for number in range(2, 5):
        partner = make_partner(f"Town {number}", "KE", f"Town {number}", (-number, 37.0))
        save(f"Row {number}", partners=(partners[0], (partner, Side.INTERNATIONAL)))
    assert queries_of(address("project_list"), view="map") == one
    assert one <= 8
