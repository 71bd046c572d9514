"""Reads the address of a link: inside, outside, to a person, or no address at all. Asks nobody."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

_HOST = re.compile(r"^(?=.{1,253}$)([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}$")
_MAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s.]+$")
_TELEPHONE = re.compile(r"^\+?[\d\s().-]{5,}$")


class Kind(StrEnum):
    """What sort of place a link leads to."""

    HERE = "here"
    INSIDE = "inside"
    OUTSIDE = "outside"
    PERSON = "person"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: the kind of place, the path inside the site, and the part of the page."""

    kind: Kind
    path: str = ""
    part: str = ""


def read_address(address: str, *, base: str) -> Target:
    """Read an address as it stands in a page of the site at `base` ("https://host", without a slash)."""
    address = address.strip()
    if not address or re.search(r"[\s<>\"]", address):
        return Target(Kind.NOWHERE)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return Target(Kind.NOWHERE)
    if parts.scheme in ("mailto", "tel"):
        return Target(Kind.PERSON if _reaches(parts.scheme, unquote(parts.path)) else Kind.NOWHERE)
    inside = urlsplit(base)
    if host and (host, port) != (inside.hostname, inside.port):
        sound = parts.scheme in ("http", "https", "") and _HOST.match(host)
        return Target(Kind.OUTSIDE if sound else Kind.NOWHERE)
    if parts.scheme not in ("", "http", "https") or (parts.scheme and not host):
        return Target(Kind.NOWHERE)
    return _inside(parts.path, parts.query, unquote(parts.fragment), bool(host))


def _inside(path: str, query: str, part: str, whole: bool) -> Target:
    if not path and not query and not whole:
        return Target(Kind.HERE, "", part)
    asked = f"{path or '/'}?{query}" if query else path or "/"
    return Target(Kind.INSIDE if asked.startswith("/") else Kind.NOWHERE, asked, part)


def _reaches(scheme: str, whom: str) -> bool:
    return bool((_MAIL if scheme == "mailto" else _TELEPHONE).match(whom))
