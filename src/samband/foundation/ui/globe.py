"""Draws one or two places on a globe seen from above them, as SVG path data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import asin, atan2, cos, degrees, hypot, radians, sin

from samband.foundation.ui.projection import Point, coastlines

BOX = 200
MIDDLE = BOX / 2
WHOLE, NEAR, NEAREST = 98.0, 190.0, 320.0
ROOM = (120.0, 62.0)  # the two places stay inside this width and height, whatever the crop
STEP, FINE = 30, 5
LATITUDES = range(-75, 76, FINE)
BEYOND = 20  # how far outside the box land goes on, so that its cut edge is never seen


@dataclass(frozen=True)
class Globe:
    """Path data in a box of 200 by 200 with the globe's centre in the middle."""

    radius: float
    graticule: str
    land: str
    arc: str
    dots: tuple[Point, ...]


@dataclass(frozen=True)
class View:
    """From where the globe is seen, and how large it is drawn."""

    centre: Point
    radius: float

    def project(self, point: Point) -> tuple[float, float, float]:
        """Place of a point in the box, and how far on the near side it is (below 0: hidden)."""
        lat, lng = radians(point[0]), radians(point[1] - self.centre[1])
        mid = radians(self.centre[0])
        x = cos(lat) * sin(lng)
        y = cos(mid) * sin(lat) - sin(mid) * cos(lat) * cos(lng)
        depth = sin(mid) * sin(lat) + cos(mid) * cos(lat) * cos(lng)
        return MIDDLE + self.radius * x, MIDDLE - self.radius * y, depth


def draw(place: Point, other: Point | None = None) -> Globe:
    """Project ``place`` and ``other`` (latitude, longitude in degrees) orthographically.

    Values outside -90…90 and -180…180 are brought inside, so that a typing error
    in a source can never break a page.
    """
    points = [_tidy(point) for point in (place, other) if point is not None]
    centre = _between(points[0], points[-1])
    view = View(centre, _radius(points, centre))
    dots = tuple((round(x, 1), round(y, 1)) for x, y, _ in map(view.project, points))
    return Globe(
        radius=round(view.radius, 1),
        graticule=_graticule(round(centre[0]), round(centre[1]), round(view.radius, -1)),
        land=_land(round(centre[0], 1), round(centre[1], 1), round(view.radius, 1)),
        arc=_arc(dots[0], dots[1]) if len(dots) > 1 else "",
        dots=dots,
    )


def _tidy(point: Point) -> Point:
    latitude, longitude = point
    return max(-90.0, min(90.0, latitude)), (longitude + 180) % 360 - 180


def _between(a: Point, b: Point) -> Point:
    x, y, z = (p + q for p, q in zip(_vector(a), _vector(b), strict=True))
    return degrees(asin(z / (hypot(x, y, z) or 1))), degrees(atan2(y, x))


def _vector(point: Point) -> tuple[float, float, float]:
    lat, lng = radians(point[0]), radians(point[1])
    return cos(lat) * cos(lng), cos(lat) * sin(lng), sin(lat)


def _radius(points: list[Point], centre: Point) -> float:
    if len(points) == 1:
        return NEAR
    (x1, y1, _), (x2, y2, _) = (View(centre, 1).project(point) for point in points)
    wide = ROOM[0] / max(abs(x2 - x1), 0.01)
    high = ROOM[1] / max(abs(y2 - y1), 0.01)
    return max(WHOLE, min(wide, high, NEAREST))


def _arc(start: Point, end: Point) -> str:
    (x1, y1), (x2, y2) = start, end
    lift = max(12.0, 0.4 * abs(x2 - x1) + 0.1 * abs(y2 - y1))
    return f"M{x1} {y1}Q{(x1 + x2) / 2:.1f} {(y1 + y2) / 2 - lift:.1f} {x2} {y2}"


def _lines() -> Iterator[list[Point]]:
    for lat in range(-60, 61, STEP):
        yield [(float(lat), float(lng)) for lng in range(-180, 181, FINE)]
    for lng in range(-180, 180, STEP):
        yield [(float(lat), float(lng)) for lat in LATITUDES]


@lru_cache(maxsize=512)
def _graticule(latitude: int, longitude: int, radius: float) -> str:
    """Lines around a whole degree: near enough for the eye, and drawn once for many pairs of places."""
    view = View((latitude, longitude), radius)
    return "".join(_line(line, view) for line in _lines())


@lru_cache(maxsize=1)
def _coasts() -> list[list[tuple[float, float, float]]]:
    return [[_vector(point) for point in ring] for ring in coastlines()]


@lru_cache(maxsize=512)
def _land(latitude: float, longitude: float, radius: float) -> str:
    """Fill of the lands on the near side; what lies behind is drawn along the rim, where it is not seen."""
    lat, lng = radians(latitude), radians(longitude)
    up, east = _vector((latitude, longitude)), (-sin(lng), cos(lng))
    north = (-sin(lat) * cos(lng), -sin(lat) * sin(lng), cos(lat))
    parts: list[str] = []
    for ring in _coasts():
        seen = [(x * up[0] + y * up[1] + z * up[2], x * east[0] + y * east[1],
                 x * north[0] + y * north[1] + z * north[2]) for x, y, z in ring]  # fmt: skip
        if any(depth > 0 for depth, _, _ in seen):
            parts.append(_shape(seen, radius))
    return "".join(parts)


def _shape(points: list[tuple[float, float, float]], radius: float) -> str:
    """Path around points given as depth, east and north; "" when none of it is inside the box."""
    corners: list[tuple[int, int]] = []
    inside = False
    for depth, x, y in points:
        k = radius if depth >= 0 else radius / (hypot(x, y) or 1)
        px, py = round(MIDDLE + k * x), round(MIDDLE - k * y)
        inside = inside or (0 <= px <= BOX and 0 <= py <= BOX)
        corner = (min(BOX + BEYOND, max(-BEYOND, px)), min(BOX + BEYOND, max(-BEYOND, py)))
        if not corners or corners[-1] != corner:
            corners.append(corner)
    if not inside or len(corners) < 3:
        return ""
    steps = [f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in pairwise(corners)]
    return f"M{corners[0][0]} {corners[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def _line(points: list[Point], view: View) -> str:
    """Path along ``points`` where they are on the near side and inside the box."""
    parts, last = [], None
    for a, b in pairwise(view.project(point) for point in points):
        if min(a[2], b[2]) < 0 or not (_inside(a) or _inside(b)):
            continue
        if last != a:
            parts.append(f"M{a[0]:.0f} {a[1]:.0f}")
        parts.append(f"L{b[0]:.0f} {b[1]:.0f}")
        last = b
    return "".join(parts)


def _inside(point: tuple[float, float, float]) -> bool:
    return 0 <= point[0] <= BOX and 0 <= point[1] <= BOX
