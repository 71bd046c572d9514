"""Tables of the catalogue with what is said about them: who publishes, under which licence, which rows."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, gettext

from samband.catalogue.exports.columns import NAMES, project_columns
from samband.catalogue.queries import Listing, Wish, codelists, matching
from samband.catalogue.states import PROJECTS
from samband.foundation.search.queries import cards
from samband.foundation.sharing.heads import absolute
from samband.foundation.spreadsheets.sheets import Column, Fact, Sheet

CHUNK = 500
GRANTED = Wish(chosen={"granted": ("yes",)})
"""Everything that was decided here; in its usual order the newest decision comes first."""


def project_sheet(listing: Listing, *, names: Iterable[str] = NAMES, address: str, now: datetime) -> Sheet:
    """Return all projects of a list, as the screen shows them page after page.

    Their order is found here, where the reader's language is known; the rows are read while they are sent.
    """
    title, today = gettext("Projects"), now.date()
    found = matching(listing.wish, today=today)
    page = reverse("catalogue:project_list")
    about = facts(
        title=title, filters=filters_of(listing), rows=len(found), address=address, now=now,
        page=f"{page}?{listing.query}" if listing.query else page,
    )  # fmt: skip
    return sheet(title, project_columns(codelists(), today=today, names=names), cards_of(found), about)


def cards_of(found: Iterable[int]) -> Iterator[dict[str, Any]]:
    """Yield the cards of these projects in their order; memory stays flat however many there are."""
    waiting = iter(found)
    while chunk := tuple(islice(waiting, CHUNK)):
        yield from cards(PROJECTS, chunk)


def sheet(title: str, columns: tuple[Column, ...], records: Iterable[Any], about: tuple[Fact, ...]) -> Sheet:
    """Return a table in the reader's language."""
    return Sheet(title, gettext("About this file"), get_language() or "sv", columns, records, about)


def filters_of(listing: Listing) -> str:
    """Return what a list is narrowed by, in the reader's words; "" for the whole list."""
    return ", ".join(str(chip.label) for chip in listing.chips)


def facts(*, title: str, filters: str, rows: int, page: str, address: str, now: datetime) -> tuple[Fact, ...]:
    """Return what every file says of itself."""
    return (
        Fact("title", gettext("Content"), title),
        Fact("filters", gettext("Filters"), filters or gettext("None: everything that is public")),
        Fact("rows", gettext("Rows"), str(rows)),
        Fact("source", gettext("Source"), settings.PUBLISHER),
        Fact("licence", gettext("Licence"), settings.DATA_LICENCE),
        Fact("made_at", gettext("Made"), now.isoformat(timespec="seconds")),
        Fact("page", gettext("The same on the site"), absolute(page)),
        Fact("address", gettext("Address of this file"), absolute(address)),
        Fact("language", gettext("Language"), get_language() or "sv"),
    )
