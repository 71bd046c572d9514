"""Reads the index of the world's towns, one name at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

_NAMED: Final = """
SELECT place.id, place.name, place.country, place.population, place.latitude, place.longitude, name.main
FROM name JOIN place ON place.id = name.place WHERE name.fold = ?
"""
_IN_COUNTRY: Final = """
SELECT name.fold, place.id, place.name, place.country, place.population, place.latitude, place.longitude, name.main
FROM place JOIN name ON place.id = name.place WHERE place.country = ? AND name.main = 1
"""


@dataclass(frozen=True, slots=True)
class Town:
    """One town of the index; `is_main` tells whether it was found by its main name."""

    identity: int
    name: str
    country: str
    population: int
    latitude: float
    longitude: float
    is_main: bool


@dataclass(frozen=True, slots=True)
class World:
    """The index, opened read-only: towns by folded name, and the main names of one country."""

    named: Callable[[str], tuple[Town, ...]]
    in_country: Callable[[str], dict[str, Town]]


def open_world(path: Path) -> World:
    """The index at `path`; raises FileNotFoundError with the path when it has not been built."""
    if not path.is_file():
        raise FileNotFoundError(path)
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )

    @lru_cache(maxsize=8_192)
    def named(folded: str) -> tuple[Town, ...]:
        return tuple(_town(row) for row in connection.execute(_NAMED, (folded,)))

    @lru_cache(maxsize=4)
    def in_country(country: str) -> dict[str, Town]:
        return {row[0]: _town(row[1:]) for row in connection.execute(_IN_COUNTRY, (country,))}

    return World(named, in_country)


def _town(row: tuple[int, str, str, int, float, float, int]) -> Town:
    return Town(*row[:6], is_main=bool(row[6]))
