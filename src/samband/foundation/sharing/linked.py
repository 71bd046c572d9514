"""Things that any site has, in the words of schema.org: the site, its publisher, the way to a page."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import get_language

from samband.foundation.sharing.heads import Linked, absolute


def publisher() -> Linked:
    """Return the organisation behind the site."""
    return {"@type": "Organization", "name": settings.PUBLISHER, "url": absolute("/")}


def site(*, home: str, search: str) -> Linked:
    """Return the site with its search: `search` is the path of a list that takes words as "q"."""
    return {
        "@type": "WebSite",
        "@id": absolute("/#site"),
        "name": settings.SITE_NAME,
        "url": absolute(home),
        "inLanguage": get_language(),
        "publisher": publisher(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": absolute(search) + "?q={search_term_string}"},
            "query-input": "required name=search_term_string",
        },
    }


def crumbs(way: Iterable[tuple[str, str]]) -> Linked:
    """Return the way from the first page to this one: name and path of each, this one last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": absolute(path)}
            for number, (name, path) in enumerate(way, 1)
        ],
    }


def said(**parts: object) -> Linked:
    """Return a description without what is not known; `type` and `id` become the words with "@"."""
    named = {{"type": "@type", "id": "@id"}.get(name, name): value for name, value in parts.items()}
    return {name: value for name, value in named.items() if value not in (None, "", [], (), {})}
