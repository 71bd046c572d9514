"""The sign's drawings: globe, progress of two, findings, lists."""

import re

from django.core.paginator import Paginator
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.ui.globe import BOX, draw

ANYWHERE = st.tuples(st.floats(-1000, 1000), st.floats(-1000, 1000))


def render(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).strip()


@given(ANYWHERE, st.none() | ANYWHERE)
def test_no_place_breaks_the_drawing(place: tuple[float, float], other: tuple[float, float] | None) -> None:
    globe = draw(place, other)
    assert len(globe.dots) == (1 if other is None else 2)
    assert bool(globe.arc) == (other is not None)
    assert all(0 <= value <= BOX for dot in globe.dots for value in dot)


def test_one_place_stands_in_the_middle() -> None:
    assert draw((59.3, 18.1)).dots == ((100.0, 100.0),)


def test_east_is_right_and_north_is_up() -> None:
    (west_x, west_y), (east_x, east_y) = draw((56.66, 16.36), (49.59, 34.55)).dots
    assert west_x < east_x
    assert west_y < east_y


def test_the_arc_closes_when_both_are_done() -> None:
    source = (
        '{% ui "progress_pair" left_label="A" left_done=done left_total=8 '
        'right_label="B" right_done=8 right_total=8 %}'
    )
    half = render(source, done=4)
    assert re.findall(r'stroke-dasharray="([\d.]+) 200"', half) == ["25.0", "50.0"]
    assert half.count("pair-done") == 1
    assert render(source, done=8).count("pair-done") == 2
    assert re.findall(r'stroke-dasharray="([\d.]+) 200"', render(source.replace("8", "0"), done=0)) == [
        "0.0",
        "0.0",
    ]


def test_findings_that_stop_come_first() -> None:
    findings = [{"severity": "warn", "message": "Later"}, {"severity": "block", "message": "First"}]
    html = render('{% ui "findings_panel" findings=findings %}', findings=findings)
    assert html.index("First") < html.index("Later")
    assert 'data-tone="danger"' in html
    assert 'data-tone="success"' in render('{% ui "findings_panel" findings=findings %}', findings=[])


def test_pagination_keeps_the_choices_and_names_the_page() -> None:
    page = Paginator(range(100), 10).page(4)
    html = render('{% ui "pagination" page=page query="q=a&amp;b=c" %}', page=page)
    assert 'href="?q=a&amp;b=c&amp;page=3"' in html
    assert html.count('aria-current="page"') == 1
    assert render('{% ui "pagination" page=page %}', page=Paginator([1], 10).page(1)) == ""


def test_a_facet_with_a_choice_is_open() -> None:
    options = [{"value": "UA", "label": "Ukraine", "count": 3, "selected": True}]
    html = render('{% ui "facet_group" legend="Country" name="c" options=options %}', options=options)
    assert html.startswith('<details class="facet" open>')
    assert "checked" in html
    closed = [{"value": "UA", "label": "Ukraine", "count": 3}]
    assert "open" not in render('{% ui "facet_group" legend="C" name="c" options=options %}', options=closed)
