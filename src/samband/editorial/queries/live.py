"""Live lists of the other rooms, for blocks on any page."""

from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from typing import Any

from samband.calls.queries import open_rounds
from samband.catalogue.queries import FIGURES, Figure, figure_of, search_catalogue
from samband.editorial.choosing import wish_of
from samband.editorial.queries.front import OpenCall, open_call


def projects_for(filter_address: str, count: int) -> tuple[list[Any], str]:
    """Return the newest projects that fit a pasted address, and the query string of the whole list."""
    listing = search_catalogue(wish_of(filter_address))
    return listing.lines[:count], listing.wish.address()


def open_calls(count: int, now: datetime) -> list[OpenCall]:
    """Return the calls that take applications now."""
    return [open_call(round_) for round_ in open_rounds(now)[:count]]


def figure_for(name: str, filter_address: str) -> Figure | None:
    """Return a figure of the projects that fit a pasted address; None when there is no such figure.

    Its name in the page tells the filter too, so that a page may show one figure of several selections.
    """
    if name not in FIGURES:
        return None
    wish = wish_of(filter_address)
    figure = figure_of(name, wish)
    if wish.is_empty:
        return figure
    told = blake2b(wish.address().encode(), digest_size=4).hexdigest()
    return replace(figure, name=f"{name}-{told}")
