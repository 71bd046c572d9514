"""Sitemaps (sitemaps.org): an index, and parts that are written page by page with flat memory.

Django's own read every record of a section for each of its parts; these ask for a part's records only.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import override

from samband.foundation.sharing.heads import absolute

PART = 5_000
"""Pages in a part; each stands there once for every language. The protocol allows 50,000 addresses."""
DEFAULT = "en"
"""The language that is offered to readers of no language we have."""
OPENING = '<?xml version="1.0" encoding="utf-8"?>\n'
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class PublicPage:
    """A page for everybody: its paths by language, and when it last changed (None when nobody knows)."""

    paths: Mapping[str, str]
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one kind: how many there are, and those from one place up to another, in a lasting order."""

    name: str
    count: Callable[[], int]
    pages: Callable[[int, int], Iterable[PublicPage]]


def paths_of(name: str, *args: object) -> dict[str, str]:
    """Return the path of an address in every language."""
    paths = {}
    for code, _label in settings.LANGUAGES:
        with override(code):
            paths[code] = reverse(name, args=args)
    return paths


def fixed(name: str, pages: Callable[[], Iterable[PublicPage]]) -> Section:
    """Return a section of a few pages that are all made at once."""
    return Section(name, lambda: len(list(pages())), lambda start, stop: list(pages())[start:stop])


def parts(sections: Iterable[Section]) -> Iterator[tuple[str, int]]:
    """Yield the name of each section that has pages with the number of each of its parts, from 1."""
    for section in sections:
        for number in range(1, -(-section.count() // PART) + 1):
            yield section.name, number


def index_xml(paths: Iterable[str]) -> Iterator[str]:
    """Yield the index that leads to the parts."""
    yield f'{OPENING}<sitemapindex xmlns="{SITEMAP}">\n'
    for path in paths:
        yield f"<sitemap>{_element('loc', absolute(path))}</sitemap>\n"
    yield "</sitemapindex>\n"


def part_xml(section: Section, number: int) -> Iterator[str]:
    """Yield one part of a section."""
    yield f'{OPENING}<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">\n'
    for page in section.pages((number - 1) * PART, number * PART):
        yield _urls(page)
    yield "</urlset>\n"


def _urls(page: PublicPage) -> str:
    """Return the page once for each language, each time with all its translations."""
    others = dict(page.paths)
    if DEFAULT in others and len(others) > 1:
        others["x-default"] = others[DEFAULT]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(absolute(path))}"/>'
        for code, path in others.items()
    )
    links = links if len(page.paths) > 1 else ""
    changed = _element("lastmod", page.changed.isoformat(timespec="seconds")) if page.changed else ""
    return "".join(
        f"<url>{_element('loc', absolute(path))}{changed}{links}</url>\n" for path in page.paths.values()
    )


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"
