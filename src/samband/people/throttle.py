"""How often one place may try: counted for an address and a source together, so that nobody can lock others out."""

from allauth.core import context
from allauth.core.internal import ratelimit
from django.http import HttpRequest

RATES = {"letter": "3/5m/key,10/1h/key,20/1d/key"}
"""Letters that one place may ask for: in all, and to one address."""


def from_here(request: HttpRequest, address: str) -> str:
    """Return the key under which tries with an address from one place are counted."""
    return f"{ratelimit.get_ip(request)} {address.strip().lower()}"


def may_ask_for_letter(address: str) -> bool:
    """Count one more letter that the current request asks for, and tell whether it is not too many."""
    request = context.request
    key = from_here(request, address)
    return bool(ratelimit.consume(request, app="samband", action="letter", config=RATES, key=key))
