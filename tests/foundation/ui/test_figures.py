"""Figures: lengths keep their proportions, scales are round, and the map draws what it is given."""

import re
from dataclasses import dataclass

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.ui.charts import scale
from samband.foundation.ui.world import arcs, dots, shades


@dataclass(frozen=True)
class Shown:
    """A bar, a place or a link, as components take them."""

    label: str = ""
    value: int = 0
    said: str = ""
    url: str = ""
    latitude: float = 0
    longitude: float = 0
    enlarged: bool = False
    count: int = 1
    start: int = 0
    end: int = 1


def render(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).strip()


@given(st.floats(0.001, 1e12))
def test_a_scale_holds_what_it_is_made_for(most: float) -> None:
    end, marks = scale(most)
    assert marks[0] == 0 and 2 <= len(marks) <= 6
    assert end >= most * 0.999999 and marks[-1] == pytest.approx(end)


@pytest.mark.parametrize(
    ("most", "marks"), [(0, [0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (25, [0, 10, 20, 30]), (97, [0, 25, 50, 75, 100])]
)  # fmt: skip
def test_marks_are_round(most: float, marks: list[float]) -> None:
    assert scale(most)[1] == marks


def test_bars_keep_their_proportions_and_lead_on() -> None:
    bars = [Shown("Kenya", 40, "40", "?country=KE"), Shown("<b>", 10, "10"), Shown("None", 0, "0")]
    html = render('{% ui "bar_chart" bars=bars label="Projects" %}', bars=bars)
    assert re.findall(r'<rect width="([\d.]+)"', html) == ["100", "25", "0"]
    assert 'href="?country=KE"' in html and html.count("<a ") == 1 and "<b>" not in html


def test_columns_stand_on_a_round_scale_and_name_some() -> None:
    bars = [Shown(str(year), year - 2000, str(year - 2000), "#") for year in range(2001, 2021)]
    html = render('{% ui "column_chart" bars=bars label="Projects" unit="Projects" %}', bars=bars)
    assert re.findall(r"<span>(\d+)</span>", html) == ["20", "15", "10", "5", "0"]
    assert re.findall(r'height="([\d.]+)"', html)[-1] == "100"
    assert html.count("data-named") == 7 and 'data-named><a class="column" href="#"' in html


def test_charts_of_nothing_are_drawn() -> None:
    assert "<li" not in render('{% ui "bar_chart" bars=bars label="x" %}', bars=[])
    assert "<li" not in render('{% ui "column_chart" bars=bars label="x" %}', bars=[])


def test_the_map_joins_places_and_names_every_link() -> None:
    places = [Shown(said="Kalmar: 9", url="?a", latitude=56.66, longitude=16.36, enlarged=True, count=9),
              Shown(said="Embu: 1", url="?b", latitude=-0.52, longitude=37.45, count=1)]  # fmt: skip
    links = [Shown(said="Kalmar – Embu: 1", url="?a&b", start=0, end=1, count=1)]
    html = render(
        '{% ui "world_map" label="Map" places=p links=l countries=c skip_to="list" %}',
        p=places, l=links, c={"KE": 1, "SE": 9, "ZZ": 4},
    )  # fmt: skip
    assert re.findall(r'aria-label="([^"]+)"><(?:path|circle)', html) == [
        "Kalmar – Embu: 1",
        "Kalmar: 9",
        "Embu: 1",
    ]
    assert re.findall(r'world.svg#(\w+)"', html) == ["land", "enlarged", "KE"]
    assert 'href="?a&amp;b" tabindex="-1"' in html and 'href="#list"' in html


def test_dots_grow_and_countries_darken_with_what_they_count() -> None:
    places = [Shown(count=count) for count in (1, 25, 100)]
    radii = [float(dot.radius) for dot in dots(places)]
    assert radii == sorted(radii) and (radii[0], radii[-1]) == (3, 11)
    assert [shade.level for shade in shades({"KE": 1, "UA": 100, "UG": 30, "MD": 0})] == [1, 4, 3]
    weights = [arc.weight for arc in arcs([Shown(count=n) for n in (1, 2, 9)], places)]
    assert weights == [1, 2, 3]
