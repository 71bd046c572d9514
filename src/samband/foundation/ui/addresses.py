"""Addresses that navigation leads to, and whether the reader is there."""

from functools import lru_cache

from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.translation import get_language


def address_of(name: str) -> str:
    """Return a named address in the reader's language; empty when there is none of that name."""
    return _address(name, get_language(), get_urlconf())


def current_of(path: str, url: str) -> str:
    """Return "page" when `path` is the address, "true" when it lies below it, else nothing."""
    if not url or not path:
        return ""
    if path == url:
        return "page"
    return "true" if path.startswith(url.rstrip("/") + "/") else ""


@lru_cache(maxsize=500)
def _address(name: str, language: str | None, urlconf: str | None) -> str:
    try:
        return reverse(name, urlconf)
    except NoReverseMatch:
        return ""
