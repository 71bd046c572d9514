"""The map of a project list: places joined by arcs, shaded countries, and the same as a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.matching import within
from samband.catalogue.queries.spots import Layout, Pair, Site, layout_of
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.i18n.writing import number
from samband.foundation.search.queries import current, marks
from samband.foundation.ui.world import Link, Place

MOST_PLACES, MOST_LINKS = 300, 250
"""So many places and arcs are drawn, the most frequent ones; the list of projects has them all."""
MOST_PARTNERS = 3


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A place that works with another: its name, and the projects that both have."""

    name: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the list beside the map. `key` is its position among the drawn places."""

    key: int
    name: str
    country: str
    count: int
    url: str
    counterparts: tuple[Counterpart, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everything that the map of a list shows; what is left out is counted."""

    places: tuple[Place, ...]
    links: tuple[Link, ...]
    countries: Mapping[str, int]
    home: tuple[Entry, ...]
    abroad: tuple[Entry, ...]
    places_left: int
    links_left: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is drawn: sites with their counts in order, and meetings between them by position there."""

    wish: Wish
    lists: Codelists
    sites: list[tuple[Site, int]]
    meetings: list[tuple[Pair, int]]

    def name(self, site: Site) -> str:
        return site.name or str(self.lists.country.get(site.country, site.country))

    def country(self, site: Site) -> str:
        return "" if site.is_home else str(self.lists.country.get(site.country, site.country))

    def address(self, *sites: Site) -> str:
        """Return the address of the list, narrowed to projects with partners on all these sites."""
        chosen = dict(self.wish.chosen)
        for site in sites:
            facet = "swedish" if site.is_home else "international"
            chosen |= {facet: site.slugs} if site.slugs else {"country": (site.country,)}
        narrower = Wish(words=self.wish.words, chosen=chosen)
        return f"{reverse('catalogue:project_list')}?{narrower.address()}"


def atlas_of(wish: Wish, *, today: date | None = None) -> Atlas:
    """Return the map of the projects that fit a wish: two queries, whatever there is and whatever is asked."""
    in_force = marks()
    snapshot = current(PROJECTS, in_force)
    shown_in = within(wish, today=today, in_force=in_force)
    layout = layout_of(snapshot)
    counted = [(at, layout.count(site, shown_in)) for at, site in enumerate(layout.sites)]
    counted = sorted((each for each in counted if each[1]), key=lambda each: -each[1])
    shown = counted[:MOST_PLACES]
    meetings, links_left = _meetings(layout, [at for at, _ in shown], layout.meetings(shown_in))
    sheet = _Sheet(wish, codelists(in_force), [(layout.sites[at], count) for at, count in shown], meetings)
    countries = snapshot.facet("country")
    entries = _entries(sheet)
    return Atlas(
        places=tuple(_place(sheet, site, count) for site, count in sheet.sites),
        links=tuple(_link(sheet, pair, count) for pair, count in meetings[:MOST_LINKS]),
        countries=dict(zip(countries.values, countries.counts(shown_in), strict=True)),
        home=tuple(entry for entry in entries if not entry.country),
        abroad=tuple(entry for entry in entries if entry.country),
        places_left=len(counted) - len(shown),
        links_left=links_left + max(0, len(meetings) - MOST_LINKS),
    )


def _meetings(
    layout: Layout, shown: list[int], all_of_them: dict[Pair, int]
) -> tuple[list[tuple[Pair, int]], int]:
    """Return the meetings of sites that are shown, the most frequent first, and how many others there are."""
    place = {at: position for position, at in enumerate(shown)}
    known = [((place[home], place[away]), count) for (home, away), count in all_of_them.items()
             if home in place and away in place]  # fmt: skip
    return sorted(known, key=lambda each: (-each[1], each[0])), len(all_of_them) - len(known)


def _place(sheet: _Sheet, site: Site, count: int) -> Place:
    return Place(
        site.latitude, site.longitude, site.is_home, count,
        said=_said(_titled(sheet, site), count), url=sheet.address(site),
    )  # fmt: skip


def _link(sheet: _Sheet, pair: Pair, count: int) -> Link:
    home, away = sheet.sites[pair[0]][0], sheet.sites[pair[1]][0]
    names = f"{sheet.name(home)} – {sheet.name(away)}"
    return Link(*pair, count, said=_said(names, count), url=sheet.address(home, away))


def _titled(sheet: _Sheet, site: Site) -> str:
    """Return a site's name with its country; of one that may not be named only the country is told."""
    country = sheet.country(site)
    if not site.slugs:
        return gettext("%(country)s, place not shown") % {"country": country or sheet.name(site)}
    return f"{sheet.name(site)}, {country}" if country else sheet.name(site)


def _said(name: str, count: int) -> str:
    words = ngettext("%(name)s: %(count)s project", "%(name)s: %(count)s projects", count)
    return words % {"name": name, "count": number(count)}


def _entries(sheet: _Sheet) -> list[Entry]:
    """Return the places in words, each with those that it works with most."""
    partners: dict[int, list[tuple[int, int]]] = {}
    for (home, away), count in sheet.meetings:
        partners.setdefault(home, []).append((away, count))
        partners.setdefault(away, []).append((home, count))
    return [
        _entry(sheet, key, site, count, partners.get(key, []))
        for key, (site, count) in enumerate(sheet.sites)
    ]


def _entry(sheet: _Sheet, key: int, site: Site, count: int, partners: list[tuple[int, int]]) -> Entry:
    counterparts = tuple(
        Counterpart(sheet.name(other), both, sheet.address(site, other))
        for other, both in ((sheet.sites[at][0], both) for at, both in partners[:MOST_PARTNERS])
    )
    return Entry(
        key, sheet.name(site), sheet.country(site), count, sheet.address(site),
        counterparts, max(0, len(partners) - MOST_PARTNERS),
    )  # fmt: skip
