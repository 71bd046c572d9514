"""The drawn world: places stand where d3-geo puts them, and borders where international law has them."""

import json
import re
from xml.etree import ElementTree

import pytest

from samband.foundation.ui import projection
from samband.foundation.ui.projection import BUILT, HEIGHT, WIDTH, is_drawn, middle_of, on_inset, on_world
from tests.environment import ROOT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def paths() -> dict[str, str]:
    root = ElementTree.parse(BUILT / "world.svg").getroot()
    return {path.get("id"): path.get("d") for path in root.iter(f"{SVG}path")}


def rings(data: str) -> list[list[tuple[float, float]]]:
    """Return the rings of compact path data (M, then relative steps) in units of the drawing."""
    found = []
    for ring in data.split("M")[1:]:
        start, _, steps = ring.partition("l")
        x, y = map(int, re.findall(r"-?\d+", start)[:2])
        points = [(x / 10, y / 10)]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / 10, y / 10))
        found.append(points)
    return found


def is_inside(point: tuple[float, float], data: str) -> bool:
    """Tell whether a point is inside a path, by the even-odd rule."""
    (x, y), inside = point, False
    for ring in rings(data):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def test_python_and_d3_project_alike() -> None:
    samples = json.loads((BUILT / "world.json").read_text())["samples"]
    assert len(samples) == 20
    for sample in samples:
        x, y = on_world(*sample["at"])
        assert (round(x, 4), round(y, 4)) == tuple(round(n, 4) for n in sample["world"])
        left, top, right, bottom = projection.INSET.box
        if left < sample["inset"][0] < right and top < sample["inset"][1] < bottom:
            x, y = on_inset(*sample["at"])
            assert (round(x, 4), round(y, 4)) == tuple(round(n, 4) for n in sample["inset"])


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ((44.95, 34.1), "UA"),  # Simferopol, in Crimea
        ((45.2, 33.4), "UA"),  # Yevpatoriia, in Crimea
        ((50.45, 30.52), "UA"), ((42.66, 21.17), "XK"), ((-1.29, 36.82), "KE"), ((57.55, 18.4), "SE"),
        ((24.7, -13.5), "EH"), ((25.03, 121.5), "TW"), ((31.95, 35.2), "PS"), ((-26.4, 31.2), "SZ"),
    ],
)  # fmt: skip
def test_a_place_lies_in_its_country(paths: dict[str, str], place: tuple[float, float], country: str) -> None:
    point = on_world(*place)
    assert [code for code, data in paths.items() if is_inside(point, data) and code != "enlarged"] == [
        country
    ]


def test_the_enlarged_country_has_its_large_islands(paths: dict[str, str]) -> None:
    for place in ((57.55, 18.4), (56.8, 16.6), (59.86, 17.64), (67.86, 20.22), (55.7, 13.2)):
        assert is_inside(on_inset(*place), paths["enlarged"])


@pytest.mark.parametrize("project", [on_world, on_inset])
@pytest.mark.parametrize("place", [(999, -999), (-90, 180), (90, 0), (0, 1e9), (-62.3, -163.5)])
def test_odd_places_stay_on_the_drawing(project, place) -> None:
    x, y = project(*place)
    assert 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def test_countries_have_middles() -> None:
    assert middle_of("SE") and middle_of("XK") and is_drawn("UA")
    assert middle_of("ZZ") is None and not is_drawn("AQ")


def test_every_country_of_the_programme_is_drawn() -> None:
    rows = (ROOT / "programme" / "codelists" / "countries.csv").read_text().splitlines()
    codes = [row.split(",")[0] for row in rows[1:] if row]
    assert [code for code in codes if not is_drawn(code)] == []


def test_nothing_built_breaks_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(projection, "BUILT", tmp_path)
    projection._built.cache_clear()
    assert (middle_of("SE"), is_drawn("SE")) == (None, False)
    projection._built.cache_clear()
