"""The editors' pages in the sitemap, each with its translations and its last publishing."""

from collections.abc import Iterator
from datetime import datetime

from samband.editorial.queries.tree import HOME, address, published_pages
from samband.foundation.sharing.sitemaps import PublicPage, fixed


def _pages() -> Iterator[PublicPage]:
    """Yield every page that anybody may read, but first pages and those that only lead elsewhere."""
    rows = published_pages().filter(depth__gt=HOME).exclude(content_type__model="shortcutpage")
    told = rows.order_by("path").values_list(
        "translation_key", "url_path", "locale__language_code", "last_published_at"
    )
    paths: dict[object, dict[str, str]] = {}
    moments: dict[object, list[datetime]] = {}
    for key, url_path, language, moment in told:
        paths.setdefault(key, {})[language] = address(url_path, language)
        moments.setdefault(key, []).extend([moment] if moment else [])
    for key, found in paths.items():
        yield PublicPage(found, max(moments[key], default=None))


SECTION = fixed("pages", _pages)
"""Everything that editors have published."""
