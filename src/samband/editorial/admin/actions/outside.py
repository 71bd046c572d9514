"""Asking other sites whether a link to them works; only ever done because an operator said so."""

import ipaddress
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    ProxyHandler,
    Request,
    build_opener,
)

from django.utils import timezone

from samband.editorial.admin.models import FoundLink
from samband.editorial.admin.queries.links import outside_addresses
from samband.editorial.admin.states import Verdict

AT_ONCE = 4
"""Sites asked at the same time."""
POLITE = {"User-Agent": "Samband link checker", "Accept": "*/*"}
SEEN = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
"""Answers by which a site shows that it is there, though it will not talk to a program."""
WEB = ("http", "https")
Ask = Callable[[str, float], str]


class NotPublic(OSError):
    """A name that leads into an inner network."""

    def __str__(self) -> str:
        return "no public address"


def ask_outside(*, timeout: float, ask: Ask | None = None) -> tuple[int, list[tuple[str, str]]]:
    """Ask every address outside once; return how many were asked, and (address, answer) of the silent ones."""
    addresses = outside_addresses()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda address: (ask or ask_site)(address, timeout), addresses))
    now, silent = timezone.now(), []
    for address, answer in zip(addresses, answers, strict=True):
        verdict = Verdict.SILENT if answer else Verdict.WELL
        FoundLink.objects.filter(address=address).update(verdict=verdict, answer=answer[:120], checked_at=now)
        if answer:
            silent.append((address, answer))
    return len(addresses), silent


def ask_site(address: str, timeout: float) -> str:
    """Ask one address; return "" when it works, else what was wrong. Addresses of inner networks are not asked."""
    parts = urlsplit(address if "://" in address else f"https:{address}")
    opener = build_opener(ProxyHandler({}), _Http, _Https, _WebOnly)
    for method in ("HEAD", "GET"):
        try:
            with opener.open(Request(parts.geturl(), method=method, headers=POLITE), timeout=timeout):  # noqa: S310 - the scheme was checked when the link was read
                return ""
        except HTTPError as refused:
            if refused.code in SEEN:
                return ""
            if method == "GET" or refused.code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
                return f"{refused.code} {refused.reason}"
        except (URLError, HTTPException, OSError, ValueError) as problem:
            return str(getattr(problem, "reason", problem)) or type(problem).__name__
    return ""


class _Reaching(HTTPConnection):
    """A connection to a public address. The name is resolved once, and what was judged is connected to."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._create_connection = reach


class _ReachingSafely(HTTPSConnection):
    """The same, encrypted; the certificate is that of the name."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._create_connection = reach


class _Http(HTTPHandler):
    def http_open(self, req: Request) -> Any:
        """Ask a site."""
        return self.do_open(_Reaching, req)


class _Https(HTTPSHandler):
    def https_open(self, req: Request) -> Any:
        """Ask a site, encrypted."""
        return self.do_open(_ReachingSafely, req)


class _WebOnly(HTTPRedirectHandler):
    """Follows a site elsewhere on the web; where that is, is judged when it is connected to."""

    def redirect_request(self, req: Request, *args: Any) -> Request | None:
        """Return the next request, or None to stop here."""
        return super().redirect_request(req, *args) if urlsplit(str(args[-1])).scheme in WEB else None


def reach(address: tuple[str, int], timeout: float, source: Any = None) -> socket.socket:
    """Connect to a host and port on the public internet, in at most so many seconds an address.

    The name is resolved here and nowhere else, so that it cannot mean something else when it is connected
    to. Raises `NotPublic` when any of its addresses lies in an inner network, `OSError` when nobody answers.
    """
    host, port = address
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as wrong:
        raise OSError(f"{host}: no name of a host") from wrong
    if not all(ipaddress.ip_address(each[4][0]).is_global for each in found):
        raise NotPublic
    problem: OSError = OSError(f"{host}: no address")
    for family, kind, protocol, _name, place in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(place)
            return connection
        except OSError as refused:
            connection.close()
            problem = refused
    raise problem
