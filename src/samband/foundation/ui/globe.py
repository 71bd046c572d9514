"""Draws one or two places on a globe seen from above them, as SVG path data."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin

Point = tuple[float, float]
RADIUS = 100.0
STEP = 20
FINE = 5


@dataclass(frozen=True)
class Globe:
    """Path data in a box of 200 by 200 with the globe's centre in the middle."""

    graticule: str
    arc: str
    dots: tuple[Point, ...]


def draw(place: Point, other: Point | None = None) -> Globe:
    """Project ``place`` and ``other`` (latitude, longitude in degrees) orthographically.

    Values outside -90…90 and -180…180 are brought inside, so that a typing error
    in a source can never break a page.
    """
    place = _tidy(place)
    other = _tidy(other) if other else None
    centre = _between(place, other, 0.5) if other else place
    centre = (centre[0] - 12, centre[1])
    dots = [_project(place, centre)[:2]]
    arc = ""
    if other:
        dots.append(_project(other, centre)[:2])
        arc = _arc(dots[0], dots[1])
    return Globe(graticule=_graticule(centre), arc=arc, dots=tuple(_rounded(d) for d in dots))


def _tidy(point: Point) -> Point:
    latitude, longitude = point
    return max(-90.0, min(90.0, latitude)), (longitude + 180) % 360 - 180


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)


def _project(point: Point, centre: Point) -> tuple[float, float, bool]:
    lat, lng = radians(point[0]), radians(point[1] - centre[1])
    mid = radians(centre[0])
    x = cos(lat) * sin(lng)
    y = cos(mid) * sin(lat) - sin(mid) * cos(lat) * cos(lng)
    seen = sin(mid) * sin(lat) + cos(mid) * cos(lat) * cos(lng)
    return 100 + RADIUS * x, 100 - RADIUS * y, seen > 0


def _between(a: Point, b: Point, share: float) -> Point:
    ax, ay, az = _vector(a)
    bx, by, bz = _vector(b)
    x, y, z = (p + (q - p) * share for p, q in ((ax, bx), (ay, by), (az, bz)))
    return degrees(asin(z / (hypot(x, y, z) or 1))), degrees(atan2(y, x))


def _vector(point: Point) -> tuple[float, float, float]:
    lat, lng = radians(point[0]), radians(point[1])
    return cos(lat) * cos(lng), cos(lat) * sin(lng), sin(lat)


def _arc(start: tuple[float, ...], end: tuple[float, ...]) -> str:
    x1, y1, x2, y2 = start[0], start[1], end[0], end[1]
    lift = max(14.0, 0.45 * hypot(x2 - x1, y2 - y1))
    return f"M{x1:.1f} {y1:.1f}Q{(x1 + x2) / 2:.1f} {(y1 + y2) / 2 - lift:.1f} {x2:.1f} {y2:.1f}"


def _graticule(centre: Point) -> str:
    parallels = [
        [(float(lat), float(lng)) for lng in range(-180, 181, FINE * 2)]
        for lat in range(-75, 90, STEP)
    ]
    meridians = [
        [(float(lat), float(lng)) for lat in range(-75, 76, FINE * 2)]
        for lng in range(-180, 180, STEP)
    ]
    return "".join(_line(line, centre) for line in parallels + meridians)


def _line(points: list[Point], centre: Point) -> str:
    parts, drawing = [], False
    for point in points:
        x, y, seen = _project(point, centre)
        if seen:
            parts.append(f"{'L' if drawing else 'M'}{x:.0f} {y:.0f}")
        drawing = seen
    return "".join(parts)
