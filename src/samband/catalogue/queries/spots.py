"""Where partners stand, laid out once for each generation of the index: places, and which of them meet."""

from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyroaring import BitMap

from samband.catalogue.queries.measures import SPOT, Spot, read_spot
from samband.foundation.search.memory import Snapshot
from samband.foundation.ui.projection import middle_of

HOME = "s"
"""First letter of the side whose partners stand on the enlarged country."""
SHIFT = 16
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Site:
    """All partners that stand on one point of the map, of one side. No slugs: they may not be named."""

    is_home: bool
    latitude: float
    longitude: float
    country: str
    name: str
    slugs: tuple[str, ...]
    projects: BitMap


@dataclass(slots=True)
class Layout:
    """Sites, and for each project which home site meets which site abroad: the first pair in an array."""

    sites: list[Site] = field(default_factory=list)
    first: "array[int]" = field(default_factory=lambda: array("I"))
    others: dict[int, list[int]] = field(default_factory=dict)
    with_others: BitMap = field(default_factory=BitMap)
    whole: "Counter[int]" = field(default_factory=Counter)

    def meetings(self, within: BitMap | None) -> dict[Pair, int]:
        """Return how many projects join a home site and a site abroad, by their positions in `sites`."""
        found = self.whole if within is None else self._count(within)
        return {(pair >> SHIFT, pair & (1 << SHIFT) - 1): count for pair, count in found.items() if pair}

    def count(self, site: Site, within: BitMap | None) -> int:
        """Return how many of these projects (None: of all) have a partner on a site."""
        return len(site.projects) if within is None else within.intersection_cardinality(site.projects)

    def _count(self, within: BitMap) -> "Counter[int]":
        inside = within.copy()
        inside.remove_range(len(self.first), 1 << 32)
        found = Counter(map(self.first.__getitem__, inside))
        for number in within & self.with_others:
            found.update(self.others[number])
        return found


_remembered: tuple[Snapshot, Layout] | None = None


def layout_of(snapshot: Snapshot) -> Layout:
    """Return the layout of an index, made once for each generation that a process meets."""
    global _remembered
    if _remembered is None or _remembered[0] is not snapshot:
        _remembered = (snapshot, _laid_out(snapshot))
    return _remembered[1]


def _laid_out(snapshot: Snapshot) -> Layout:
    sites = list(_sites(snapshot))
    layout = Layout(sites=sites)
    last = max((site.projects.max() for site in sites if site.projects), default=-1)
    homes: dict[int, list[int]] = {}
    for at, site in enumerate(sites):
        if site.is_home:
            for number in site.projects:
                homes.setdefault(number, []).append(at)
    layout.first = array("I", bytes(4 * (last + 1)))
    for at, site in enumerate(sites):
        if not site.is_home:
            for number in site.projects:
                for home in homes.get(number, ()):
                    _join(layout, number, home << SHIFT | at)
    layout.with_others = BitMap(layout.others)
    layout.whole = layout._count(BitMap(range(last + 1)))
    return layout


def _join(layout: Layout, number: int, pair: int) -> None:
    if layout.first[number]:
        layout.others.setdefault(number, []).append(pair)
    else:
        layout.first[number] = pair


def _sites(snapshot: Snapshot) -> Iterator[Site]:
    """Yield the sites of an index, home first; a partner whose country has no place on the map is left out."""
    facet = snapshot.facet(SPOT)
    groups: dict[tuple[bool, float, float, str, bool], list[int]] = {}
    spots = [read_spot(value) for value in facet.values]
    for at, spot in enumerate(spots):
        point = _point(spot)
        if point is not None:
            key = (spot.side == HOME, *point, spot.country, bool(spot.slug))
            groups.setdefault(key, []).append(at)
    for (is_home, latitude, longitude, country, is_named), members in sorted(
        groups.items(), key=lambda each: not each[0][0]
    ):
        largest = max(members, key=facet.sizes.__getitem__)
        yield Site(
            is_home, latitude, longitude, country,
            name=facet.labels[largest] if is_named else "",
            slugs=tuple(sorted({spots[at].slug for at in members if spots[at].slug})),
            projects=BitMap.union(BitMap(), *(facet.bitmaps[at] for at in members)),
        )  # fmt: skip


def _point(spot: Spot) -> tuple[float, float] | None:
    """Return where a spot is drawn: where it stands, else in the middle of its country."""
    if spot.latitude is None or spot.longitude is None:
        return middle_of(spot.country)
    return spot.latitude, spot.longitude
