"""Places that partners abroad govern: the programme's own files first, the world's towns behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from .codelists import read_rows, several
from .names import bare_forms, fold
from .world import Town, World

#: A town this many times smaller than its namesake is not what a page means.
_MUCH_SMALLER: Final = 5
_OWN_FILES: Final = frozenset({"swedish-bodies.csv", "country-names.csv", "regions.csv"})


@dataclass(frozen=True, slots=True)
class Place:
    """One place outside Sweden, from the programme's files or the index; coordinates where they are known."""

    key: str
    name: str
    country: str
    kind: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found for a name: `rank` 0 by its main name, 1 by a form of it, 2 by a predecessor, 3 by another name.

    `size` settles between towns of one name: population, or a large number for the programme's own places.
    `is_shared` tells that the same country has a second town of this name and nearly this size.
    """

    place: Place
    rank: int
    size: int
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Looks names up in the programme's places and the world."""

    own: dict[str, tuple[Hit, ...]]
    world: World
    by_country: dict[str, dict[str, Place]] = field(repr=False)

    def hits(self, text: str) -> tuple[str, tuple[Hit, ...]]:
        """The longest form of a name that means something, with one hit for each country; ("", ()) for none."""
        for form in bare_forms(text):
            found = self._named(fold(form))
            if found:
                return form, found
        return "", ()

    def is_known(self, text: str) -> bool:
        """Whether a name means any place at all."""
        return len(text.strip()) > 2 and bool(self.hits(text)[1])

    def spellings(self, country: str) -> dict[str, Place]:
        """The places of one country by folded name, for comparing misspelt names."""
        towns = self.world.in_country(country)
        return {name: _of_town(town) for name, town in towns.items()} | self.by_country.get(country, {})

    def _named(self, folded: str) -> tuple[Hit, ...]:
        """The best hit in each country for a folded name."""
        best: dict[str, Hit] = {hit.place.country: hit for hit in self.own.get(folded, ())}
        own = set(best)
        for town in self.world.named(folded):
            if town.country in own:
                continue
            hit = Hit(_of_town(town), 0 if town.is_main else 3, town.population)
            best[town.country] = _better(best.get(town.country), hit)
        return tuple(best.values())


def read_gazetteer(folder: Path, world: World) -> Gazetteer:
    """The places in a folder of files with columns name, country, kind, forms, predecessors."""
    own: dict[str, dict[str, Hit]] = {}
    by_country: dict[str, dict[str, Place]] = {}
    for path in sorted(folder.glob("*.csv")):
        if path.name in _OWN_FILES:
            continue
        for row in read_rows(path):
            place = Place(f"{row['country']}:{fold(row['name'])}", row["name"], row["country"], row["kind"])
            for form, rank in _forms(row):
                _note(own.setdefault(fold(form), {}), place, rank)
                by_country.setdefault(place.country, {}).setdefault(fold(form), place)
    return Gazetteer({name: tuple(hits.values()) for name, hits in own.items()}, world, by_country)


def _better(known: Hit | None, hit: Hit) -> Hit:
    """The better of two towns of one name in one country, marked when the other comes near it."""
    if known is None:
        return hit
    first, second = sorted((known, hit), key=lambda one: (one.rank, -one.size))
    is_near = first.rank == second.rank and second.size * _MUCH_SMALLER > first.size
    return replace(first, is_shared=first.is_shared or is_near)


def _note(hits: dict[str, Hit], place: Place, rank: int) -> None:
    """Keeps the better of two places that share a name in one country."""
    known = hits.get(place.country)
    if known is None or rank < known.rank:
        hits[place.country] = Hit(place, rank, 10**9)


def _forms(row: dict[str, str]) -> Iterator[tuple[str, int]]:
    """The names of one row with their ranks."""
    yield row["name"], 0
    for form in several(row["forms"]):
        yield form, 1
    for former in several(row["predecessors"]):
        yield former, 2
    if row["kind"] == "oblast":
        stem = row["name"].removesuffix(" Oblast")
        for word in ("region", "regional council", "oblast council", "län"):
            yield f"{stem} {word}", 1


def _of_town(town: Town) -> Place:
    return Place(f"geonames:{town.identity}", town.name, town.country, "town", town.latitude, town.longitude)
