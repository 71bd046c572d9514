"""Where a place stands on the drawn world, and on the enlarged country beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

Point = tuple[float, float]
WIDTH, HEIGHT = 1220, 540
"""The drawing's size in units; frontend/world.mjs draws land in tenths of them."""
EDGE = 6.0
ENLARGED = "SE"
"""The country that stands enlarged beside the world (ISO 3166-1 alpha-2)."""
BUILT = Path(__file__).resolve().parents[2] / "static" / "samband"


@dataclass(frozen=True, slots=True)
class Frame:
    """Middle in degrees, units to a radian, where the middle stands, and the box that points stay in."""

    latitude: float
    longitude: float
    scale: float
    x: float
    y: float
    box: tuple[float, float, float, float]

    def place(self, east: float, north: float) -> Point:
        """Return the point so far east and north of the middle, brought inside the box."""
        left, top, right, bottom = self.box
        x, y = self.x + self.scale * east, self.y - self.scale * north
        return min(right, max(left, x)), min(bottom, max(top, y))


# The numbers of frontend/world.mjs; tests/foundation/ui/test_projection.py compares what comes of both.
WORLD = Frame(0, 11, 196, 694, 296, (EDGE, EDGE, WIDTH - EDGE, HEIGHT - EDGE))
INSET = Frame(62.3, 16.5, 2020, 121, 262, (EDGE, EDGE, 250.0, HEIGHT - EDGE))


def on_world(latitude: float, longitude: float) -> Point:
    """Project degrees by the Natural Earth projection (Šavrič, Jenny, Patterson, Petrovič, Hurni 2011).

    Values outside -90…90 and -180…180 are brought inside, so that a typing error in a source can
    never break a page.
    """
    phi = radians(max(-90.0, min(90.0, latitude)))
    lam = radians((longitude - WORLD.longitude + 180) % 360 - 180)
    p2 = phi * phi
    p4 = p2 * p2
    east = lam * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    north = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return WORLD.place(east, north)


def on_inset(latitude: float, longitude: float) -> Point:
    """Project degrees onto the enlarged country: Lambert's azimuthal equal-area projection."""
    phi, mid = radians(max(-90.0, min(90.0, latitude))), radians(INSET.latitude)
    lam = radians(longitude - INSET.longitude)
    away = 1 + sin(mid) * sin(phi) + cos(mid) * cos(phi) * cos(lam)
    k = sqrt(2 / max(away, 1e-9))
    north = k * (cos(mid) * sin(phi) - sin(mid) * cos(phi) * cos(lam))
    return INSET.place(k * cos(phi) * sin(lam), north)


def middle_of(country: str) -> Point | None:
    """Return latitude and longitude of the middle of a country's largest part, if it is drawn."""
    found = _built("world.json").get("middles", {}).get(country)
    return (found[0], found[1]) if found else None


def is_drawn(country: str) -> bool:
    """Tell whether the drawn world has a shape for a country (ISO 3166-1 alpha-2)."""
    return country in _built("world.json").get("middles", {})


@lru_cache(maxsize=1)
def coastlines() -> tuple[tuple[Point, ...], ...]:
    """Return the coasts of the larger lands as rings of latitude and longitude in degrees."""
    rings = _built("coastlines.json") or []
    return tuple(tuple((lat / 10, lng / 10) for lat, lng in ring) for ring in rings)


@lru_cache(maxsize=4)
def _built(name: str) -> Any:
    """Read what `npm run build` has made of the atlas; {} where nothing is built, so that pages still work."""
    path = BUILT / name
    return json.loads(path.read_text()) if path.exists() else {}
