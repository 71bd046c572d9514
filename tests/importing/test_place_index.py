"""The place index: built once, built anew when what it is made of has changed."""

import json

import pytest


def town(number, name, country, others=()):
    return {
        "geonameid": number, "name": name, "countrycode": country, "population": 20_000,
        "latitude": 50.5, "longitude": 30.5, "alternatenames": list(others),
    }  # fmt: skip


@pytest.fixture
def small_world(monkeypatch, settings, tmp_path):
    """Let the package of towns hold three, and the data folder be empty."""
    from samband.importing.match import index
    from samband.importing.places import building

    towns = [town(1, "Kherson", "UA", ["Cherson", "Херсон", "KHE", "he er song"]), town(2, "Kalmar", "SE")]
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "cities500.json").write_text(
        json.dumps({str(one["geonameid"]): one for one in towns})
    )
    for module in (index, building):
        monkeypatch.setattr(module, "files", lambda _package: tmp_path)
    settings.DATA = tmp_path / "kept"
    return tmp_path / "kept"


def test_it_is_built_once_and_again_when_it_is_old_or_broken(small_world, monkeypatch):
    from samband.importing.actions import build_place_index
    from samband.importing.places import building

    assert [build_place_index(), build_place_index()] == ["1 place", "up to date"]

    monkeypatch.setattr(building, "SHAPE", building.SHAPE + 1)
    assert [build_place_index(), build_place_index()] == ["1 place", "up to date"]

    building.index_path().write_bytes(b"not an index")
    assert [build_place_index(), build_place_index()] == ["1 place", "up to date"]
    assert [path.name for path in small_world.iterdir()] == ["places.sqlite3"]


def test_codes_and_transcriptions_are_not_spellings(small_world):
    from samband.importing.places.atlas import open_atlas

    kherson = open_atlas().detail("geonames:1", "Kherson")
    assert (kherson.spellings, kherson.latitude, kherson.geonames_id) == (("Cherson", "Херсон"), 50.5, 1)


def test_it_knows_spellings_in_other_scripts_and_where_swedish_towns_lie():
    from samband.importing.places.atlas import open_atlas

    atlas = open_atlas()
    kherson = atlas.detail("UA:kherson", "Kherson")
    assert {"Cherson", "Херсон"} <= set(kherson.spellings)
    assert (round(kherson.latitude), round(kherson.longitude), kherson.geonames_id) == (47, 33, None)
    vaxjo = atlas.detail("SE:0780", "Växjö kommun")
    assert (vaxjo.place, round(vaxjo.latitude), vaxjo.kind) == ("Växjö", 57, "municipality")
    assert atlas.detail("UA:nowhere", "Nowhere") is None
