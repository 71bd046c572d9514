"""Asking other sites whether a link to them works; only ever done because an operator said so."""

import ipaddress
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils import timezone

from samband.editorial.admin.models import FoundLink
from samband.editorial.admin.queries.links import outside_addresses
from samband.editorial.admin.states import Verdict

AT_ONCE = 4
"""Sites asked at the same time."""
POLITE = {"User-Agent": "Samband link checker", "Accept": "*/*"}
SEEN = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
"""Answers by which a site shows that it is there, though it will not talk to a program."""
Ask = Callable[[str, float], str]


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
    if not _is_public(parts.hostname or ""):
        return "no public address"
    opener = build_opener(_PublicOnly)
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


class _PublicOnly(HTTPRedirectHandler):
    """Follows a site elsewhere, but never into an inner network."""

    def redirect_request(self, req: Request, *args: Any) -> Request | None:
        """Return the next request, or None to stop here."""
        parts = urlsplit(str(args[-1]))
        if parts.scheme not in ("http", "https") or not _is_public(parts.hostname or ""):
            return None
        return super().redirect_request(req, *args)


def _is_public(host: str) -> bool:
    try:
        found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        return True  # the asking will say that nobody is there, or that this is no name
    return all(ipaddress.ip_address(each[4][0]).is_global for each in found)
