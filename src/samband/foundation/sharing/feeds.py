"""Atom feeds: what is new on a page, under addresses and identities that stay."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import http_date
from django.utils.translation import get_language

from samband.foundation.sharing.heads import absolute

MOST = 50
"""Entries in a feed."""
MINUTES = 5 * 60
CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is new. `path` leads to its page; `identity` is a tag that never changes."""

    title: str
    path: str
    summary: str
    identity: str
    published: datetime
    updated: datetime
    categories: tuple[str, ...] = ()


def feed_response(
    request: HttpRequest, *, title: str, subtitle: str, page: str, entries: Iterable[Entry]
) -> HttpResponse:
    """Answer with a feed in Atom (RFC 4287) of what stands at the path `page`."""
    feed = Atom1Feed(
        title=_plain(title),
        link=absolute(page),
        description=_plain(subtitle),
        subtitle=_plain(subtitle),
        language=get_language(),
        feed_url=absolute(request.get_full_path()),
        author_name=settings.PUBLISHER,
        feed_copyright=settings.DATA_LICENCE,
    )
    for entry in entries:
        feed.add_item(
            title=_plain(entry.title),
            link=absolute(entry.path),
            description=escape(_plain(entry.summary)),
            unique_id=entry.identity,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[_plain(each) for each in entry.categories],
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    response["Last-Modified"] = http_date(feed.latest_post_date().timestamp())
    patch_cache_control(response, public=True, max_age=MINUTES)
    return response


def tag(since: datetime, what: str) -> str:
    """Return an identity (RFC 4151) that stays when an address changes: "tag:example.org,2026-09-01:…".

    It names the language, because an entry says something else in each of them.
    """
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    return f"tag:{host},{since:%Y-%m-%d}:{what}/{get_language() or 'sv'}"


def _plain(text: str) -> str:
    """Return a text on one line without the control characters that XML cannot hold."""
    return CONTROLS.sub(" ", text).strip()
