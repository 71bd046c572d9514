"""What is known of a matched place or body beyond its name: where it lies, what kind it is, its other names."""

import sqlite3
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings

from samband.importing.match.authority import Authority, open_authority
from samband.importing.match.codelists import read_rows, several
from samband.importing.match.gazetteer import Place
from samband.importing.match.names import fold
from samband.importing.match.swedish import Body
from samband.importing.places.building import build, index_path, is_current
from samband.importing.places.regions import Region, Regions, read_regions

_TOWNS: Final = frozenset({"", "town", "city", "municipality", "local municipality", "hromada", "council"})
"""Kinds of places that carry the name of their town, so that the town's spellings are theirs too."""
_REGIONAL: Final = frozenset({"oblast", "region", "province", "department", "state", "county"})
"""Kinds of places that are regions themselves; one that is named after a town lies nowhere near it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One authority record; `place` is the name of the seat, `body` the name of who governs it.

    Coordinates are degrees, north and east positive, and None where no source has them. `region` is the one
    it lies in; what is a region itself lies in none.
    """

    key: str
    body: str
    place: str
    country: str
    kind: str
    number: str = ""
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    body_names: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class Atlas:
    """The authority opened, with the tables behind it."""

    authority: Authority
    connection: sqlite3.Connection
    forms: dict[str, tuple[str, ...]]
    regions: Regions

    def detail(self, key: str, name: str) -> Detail | None:
        """Return the authority record with this key, found by its main name; None when it is gone."""
        if key.startswith("SE:"):
            bodies = self.authority.register.bodies
            body = next((body for body in bodies if body.key == key), None)
            return self._of_body(body) if body else None
        hits = self.authority.gazetteer.own.get(fold(name), ())
        own = next((hit.place for hit in hits if hit.place.key == key), None)
        return self._of_own(own) if own else self._of_town(key, name)

    @staticmethod
    def key_of(country: str, name: str) -> str:
        """Return the key of a place in the programme's own files."""
        return f"{country}:{fold(name)}"

    def country_name(self, code: str, language: str) -> str:
        """Return the country's name in Swedish or English; the code when it has none here."""
        swedish, english = self.authority.countries.names.get(code, (code, code))
        return swedish if language == "sv" else english

    def _of_body(self, body: Body) -> Detail:
        row = self.connection.execute(
            "SELECT latitude, longitude FROM swedish_town WHERE fold = ?", (fold(body.place),)
        ).fetchone()
        latitude, longitude = row or (None, None)
        return Detail(
            key=body.key, body=body.name, place=body.place, country="SE", kind=body.kind, number=body.code,
            latitude=latitude, longitude=longitude, body_names=self.forms.get(body.key, ()),
            region=self.regions.named("SE", body.county),
        )  # fmt: skip

    def _of_own(self, place: Place) -> Detail:
        towns = self.authority.gazetteer.world.named(fold(place.name))
        here = [town for town in towns if town.country == place.country]
        town = max(here, key=lambda one: (one.is_main, one.population), default=None)
        shared = self._spellings(town.identity) if town and place.kind in _TOWNS else ()
        names = dict.fromkeys((*self.forms.get(place.key, ()), *shared))
        return Detail(
            key=place.key, body=place.name, place=place.name, country=place.country, kind=place.kind,
            latitude=town.latitude if town else None, longitude=town.longitude if town else None,
            spellings=tuple(name for name in names if name != place.name),
            region=self._region(town.identity) if town and place.kind not in _REGIONAL else None,
        )  # fmt: skip

    def _of_town(self, key: str, name: str) -> Detail | None:
        towns = self.authority.gazetteer.world.named(fold(name))
        town = next((town for town in towns if f"geonames:{town.identity}" == key), None)
        if town is None:
            return None
        return Detail(
            key=key, body=town.name, place=town.name, country=town.country, kind="town",
            latitude=town.latitude, longitude=town.longitude, geonames_id=town.identity,
            spellings=self._spellings(town.identity), region=self._region(town.identity),
        )  # fmt: skip

    def _region(self, identity: int) -> Region | None:
        row = self.connection.execute("SELECT region FROM lies WHERE place = ?", (identity,)).fetchone()
        return self.regions.of(row[0]) if row else None

    def _spellings(self, identity: int) -> tuple[str, ...]:
        rows = self.connection.execute("SELECT name FROM spelling WHERE place = ? ORDER BY name", (identity,))
        return tuple(row[0] for row in rows)


def open_atlas() -> Atlas:
    """Return the authority of this installation, building its index first when it is missing or old.

    The programme's files are read again when one of them has changed.
    """
    path, programme = index_path(), Path(settings.PROGRAMME)
    if not is_current(path):
        build(path)
    watched = [
        path,
        *sorted((programme / "places").glob("*.csv")),
        *sorted((programme / "codelists").glob("*.csv")),
    ]
    return _open(path, programme, tuple(one.stat().st_mtime_ns for one in watched))


@lru_cache(maxsize=1)
def _open(path: Path, programme: Path, _changed: tuple[int, ...]) -> Atlas:
    authority = open_authority(path, programme)
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    places = programme / "places"
    return Atlas(authority, connection, _forms(places), read_regions(places / "regions.csv"))


def _forms(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the other names in the programme's own place files, by authority key."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.csv")):
        for row in read_rows(path):
            if "predecessors" not in row:
                break  # the names of countries or of regions, which are nobody's partners here
            key = f"SE:{row['code']}" if "code" in row else f"{row['country']}:{fold(row['name'])}"
            english = (row["name_en"],) if row.get("name_en") else ()
            found.setdefault(key, (*english, *several(row["forms"]), *several(row["predecessors"])))
    return found
