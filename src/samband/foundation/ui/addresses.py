"""Addresses that navigation leads to, and whether the reader is there."""

from functools import lru_cache
from typing import Any

from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language


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
