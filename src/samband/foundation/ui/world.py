"""Lays places, arcs and shaded countries out on the drawn world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Any

from samband.foundation.ui.projection import ENLARGED, HEIGHT, WIDTH, Point, is_drawn, on_inset, on_world

SMALLEST, LARGEST = 3.0, 11.0
"""Radius of a dot for one, and for the most."""
LEVELS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A dot: where it is (degrees), whether on the enlarged country, what it counts, its words and address."""

    latitude: float
    longitude: float
    enlarged: bool
    count: int
    said: str
    url: str


@dataclass(frozen=True, slots=True)
class Link:
    """An arc between two of the places, by their positions in the list."""

    start: int
    end: int
    count: int
    said: str
    url: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the drawing."""

    key: int
    place: Place
    x: str
    y: str
    radius: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A link on the drawing; `weight` is 1 (thin) to 3."""

    link: Link
    path: str
    weight: int


@dataclass(frozen=True, slots=True)
class Shade:
    """A country on the drawing and how dark it is, 1 to 4."""

    code: str
    level: int


def dots(places: Sequence[Place]) -> list[Dot]:
    """Return the places on the drawing: the area of a dot grows with what it counts."""
    most = max((place.count for place in places), default=1)
    return [_dot(at, place, most) for at, place in enumerate(places)]


def arcs(links: Sequence[Link], places: Sequence[Place]) -> list[Arc]:
    """Return the links as arcs."""
    points = [_point(place) for place in places]
    most = max((link.count for link in links), default=1)
    return [
        Arc(link, _bow(points[link.start], points[link.end]), _weight(link.count, most)) for link in links
    ]


def shades(counts: dict[str, int]) -> list[Shade]:
    """Return the countries that are drawn, darker the more they count, in even steps of the square root."""
    most = max(counts.values(), default=1)
    return [
        Shade(code, min(LEVELS, 1 + int(LEVELS * sqrt(count / most) * 0.999)))
        for code, count in sorted(counts.items())
        if count > 0 and is_drawn(code) and code != ENLARGED
    ]


def prepare_map(values: dict[str, Any]) -> dict[str, Any]:
    """Add what the map prints."""
    places, links = values["places"], values["links"] or ()
    values["dots"] = dots(places)
    values["arcs"] = arcs(links, places)
    values["shades"] = shades(values["countries"] or {})
    values["box"] = f"0 0 {WIDTH} {HEIGHT}"
    return values


def _dot(key: int, place: Place, most: int) -> Dot:
    x, y = _point(place)
    return Dot(key, place, _short(x), _short(y), _short(_radius(place.count, most)))


def _point(place: Place) -> Point:
    project = on_inset if place.enlarged else on_world
    return project(place.latitude, place.longitude)


def _radius(count: int, most: int) -> float:
    return SMALLEST + (LARGEST - SMALLEST) * sqrt(max(0, count - 1) / max(1, most - 1))


def _weight(count: int, most: int) -> int:
    return 1 if count < 2 or most < 2 else 2 if count < most / 3 else 3


def _bow(start: Point, end: Point) -> str:
    (x1, y1), (x2, y2) = start, end
    lift = 0.2 * hypot(x2 - x1, y2 - y1)
    return f"M{x1:.0f} {y1:.0f}Q{(x1 + x2) / 2:.0f} {(y1 + y2) / 2 - lift:.0f} {x2:.0f} {y2:.0f}"


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
