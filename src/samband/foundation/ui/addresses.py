"""Addresses that navigation leads to, and whether the reader is there."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse, translate_url
from django.utils.translation import get_language, override


def address_of(name: str) -> str:
    """Return a named address in the reader's language; empty when there is none of that name."""
    return known_address(name)


def known_address(
    name: str,
    given: tuple[str | int, ...] = (),
    named: tuple[tuple[str, str | int], ...] = (),
    room: str | None = None,
) -> str:
    """Return an address by name and values as `reverse` does, but empty when there is none.

    `room` is the namespace that the reader is in.
    """
    return _address(name, given, named, room, get_language(), get_urlconf(), get_script_prefix())


def in_each_language(request: HttpRequest, query: str = "") -> dict[str, str]:
    """Return a page's address in each language as Django's `translate_url` does, by what led to the page."""
    asked = f"?{query}" if query else ""
    codes = [code for code, _name in settings.LANGUAGES]
    match = request.resolver_match
    if match is None:
        return {code: translate_url(request.path + asked, code) for code in codes}
    found = {}
    for code in codes:
        with override(code):
            address = known_address(match.view_name, tuple(match.args), tuple(match.kwargs.items()))
        found[code] = (address or request.path) + asked
    return found


def current_of(path: str, url: str) -> str:
    """Return "page" when `path` is the address, "true" when it lies below it, else nothing."""
    if not url or not path:
        return ""
    if path == url:
        return "page"
    return "true" if path.startswith(url.rstrip("/") + "/") else ""


@lru_cache(maxsize=4_000)
def _address(name: str, given: Any, named: Any, room: str | None, *_where: str | None) -> str:
    try:
        return reverse(name, args=given, kwargs=dict(named), current_app=room)
    except NoReverseMatch:
        return ""
