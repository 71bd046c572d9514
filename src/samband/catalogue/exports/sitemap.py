"""The catalogue's pages in the sitemap, each with its translations and its last change."""

from collections.abc import Iterable, Iterator

from samband.catalogue.queries import standing
from samband.foundation.sharing.sitemaps import PublicPage, Section, fixed, paths_of

ANY = "any-slug"
NUMBER = 10**9
SUBJECTS = {
    "goal": "goal", "area": "area", "theme": "theme", "core": "core_area", "network": "network",
}  # fmt: skip
"""Facets that have pages of their own, and what their addresses are called."""


def _pages(name: str, found: Iterable[standing.Standing]) -> Iterator[PublicPage]:
    """Yield the pages at an address that ends in a slug."""
    any_slug = str(NUMBER) if name == "catalogue:goal_detail" else ANY
    patterns = paths_of(name, any_slug)
    for each in found:
        paths = {code: pattern.replace(any_slug, each.slug) for code, pattern in patterns.items()}
        yield PublicPage(paths, each.changed)


def _projects(start: int, stop: int) -> Iterator[PublicPage]:
    return _pages("catalogue:project_detail", standing.standing_projects(start, stop))


def _partners() -> Iterator[PublicPage]:
    return _pages("catalogue:partner_detail", standing.standing_values(("swedish", "international")))


def _countries() -> Iterator[PublicPage]:
    return _pages("catalogue:country_detail", standing.standing_countries())


def _partnerships(start: int, stop: int) -> Iterator[PublicPage]:
    return _pages("catalogue:partnership_detail", standing.standing_partnerships(start, stop))


def _subjects() -> Iterator[PublicPage]:
    """Yield the pages of everything that projects are about, and of the lists of each kind."""
    for facet, name in SUBJECTS.items():
        yield PublicPage(paths_of(f"catalogue:{name}_list"))
        yield from _pages(f"catalogue:{name}_detail", standing.standing_values((facet,)))


SECTIONS = (
    Section("projects", standing.count_projects, _projects),
    Section("partnerships", standing.count_partnerships, _partnerships),
    fixed("partners", _partners),
    fixed("countries", _countries),
    fixed("subjects", _subjects),
)
"""Sections in the order of the index."""
