"""Live lists of the other rooms, for blocks on any page."""

from datetime import datetime
from typing import Any

from django.http import QueryDict

from samband.calls.queries import open_rounds
from samband.catalogue.queries import read_wish, search_catalogue
from samband.editorial.blocks.live import filter_of
from samband.editorial.queries.front import OpenCall, open_call


def projects_for(filter_address: str, count: int) -> tuple[list[Any], str]:
    """Return the newest projects that fit a pasted address, and the query string of the whole list."""
    wish = read_wish(QueryDict(filter_of(filter_address)))
    listing = search_catalogue(wish)
    return listing.lines[:count], listing.wish.address()


def open_calls(count: int, now: datetime) -> list[OpenCall]:
    """Return the calls that take applications now."""
    return [open_call(round_) for round_ in open_rounds(now)[:count]]
