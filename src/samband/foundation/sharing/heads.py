"""The head of a public page: its one true address, its translations, how it looks when it is shared."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language

from samband.foundation.ui.addresses import in_each_language

LONGEST_TITLE, LONGEST_EYEBROW, LONGEST_DESCRIPTION = 160, 80, 200
SIGNER = Signer(salt="sharing.card")
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
"""Letters that could end the element that holds the data."""
LOCALES = {"sv": "sv_SE", "en": "en_GB", "uk": "uk_UA", "es": "es_ES"}

Linked = Mapping[str, Any]
"""One thing described in the words of schema.org."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of what a page shows: its title and its path."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What the head says beside title and description. `picture` is the path of the picture to show."""

    title: str
    description: str
    kind: str
    picture: str
    locale: str
    feeds: tuple[Feed, ...]
    data: tuple[Linked, ...]

    @property
    def linked_data(self) -> SafeString:
        """The data blocks. A browser does not run them, so the content security policy lets them be."""
        return format_html_join(
            "\n", '<script type="application/ld+json">{}</script>', ((_block(each),) for each in self.data)
        )


def page_head(
    request: HttpRequest,
    *,
    title: str,
    description: str = "",
    eyebrow: str = "",
    query: str = "",
    kind: str = "website",
    feeds: tuple[Feed, ...] = (),
    data: tuple[Linked, ...] = (),
) -> dict[str, object]:
    """Return what the layout needs to know of a public page: `canonical`, `translations`, `sharing`.

    `query` is the query string that the page's true address keeps, in its stable order; everything
    else in the address is left out of it. `kind` is "website", "article" or "profile" (Open Graph).
    """
    address = f"{request.path}?{query}" if query else request.path
    sharing = Sharing(
        title=title,
        description=_short(description),
        kind=kind,
        picture=card_path(title, eyebrow),
        locale=LOCALES.get(get_language() or "sv", "sv_SE"),
        feeds=feeds,
        data=data,
    )
    return {
        "canonical": absolute(address),
        "translations": in_each_language(request, query),
        "sharing": sharing,
    }


def absolute(path: str) -> str:
    """Return the full address of a path of this site."""
    return f"{settings.BASE_URL}{path}"


def card_path(title: str, eyebrow: str = "") -> str:
    """Return the path of the picture with these words; it is signed, so that nobody else writes on one."""
    words = [title[:LONGEST_TITLE], eyebrow[:LONGEST_EYEBROW]]
    return reverse("sharing:card", args=[SIGNER.sign_object(words, compress=True)])


def card_words(signed: str) -> tuple[str, str] | None:
    """Return title and eyebrow of a picture's path, or None when the path is not one of ours."""
    try:
        title, eyebrow = SIGNER.unsign_object(signed)
    except (BadSignature, ValueError):
        return None
    return title, eyebrow


def _short(text: str) -> str:
    return Truncator(" ".join(text.split())).chars(LONGEST_DESCRIPTION)


def _block(data: Linked) -> SafeString:
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308  (nothing is left that could end the element)
