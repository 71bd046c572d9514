"""The lists of partners and of countries, as tables."""

from datetime import datetime
from operator import itemgetter
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from samband.catalogue.exports.columns import ANY
from samband.catalogue.exports.sheets import facts, sheet
from samband.catalogue.queries import country_index, partner_index
from samband.catalogue.states import Side
from samband.foundation.sharing.heads import absolute
from samband.foundation.spreadsheets.sheets import Column, Kind, Sheet


def partner_sheet(*, address: str, now: datetime) -> Sheet:
    """Return every partner that may be named, in the alphabet's order."""
    sides = {side.value: str(side.label) for side in Side}
    page = _any("catalogue:partner_detail")
    rows = [
        {"name": partner.name, "side": sides[partner.side], "projects": partner.projects,
         "address": page.replace(ANY, partner.slug)}
        for letter in partner_index()
        for partner in letter.partners
    ]  # fmt: skip
    labels = {"name": gettext("Name"), "side": gettext("Side")}
    return _sheet(gettext("Partners"), labels, rows, page="catalogue:partner_list", address=address, now=now)


def country_sheet(*, address: str, now: datetime) -> Sheet:
    """Return every country of the programme, past and present, by cluster."""
    page = _any("catalogue:country_detail")
    rows = [
        {"name": str(entry.country), "cluster": group.cluster, "status": entry.now.label if entry.now else "",
         "projects": entry.projects, "address": page.replace(ANY, entry.country.slug)}
        for group in country_index(now.date())
        for entry in group.entries
    ]  # fmt: skip
    labels = {"name": gettext("Country"), "cluster": gettext("Cluster"), "status": gettext("Status")}
    return _sheet(gettext("Countries"), labels, rows, page="catalogue:country_list", address=address, now=now)


def _any(name: str) -> str:
    return absolute(reverse(name, args=[ANY]))


def _sheet(
    title: str, labels: dict[str, str], rows: list[dict[str, Any]], *, page: str, address: str, now: datetime
) -> Sheet:
    """Return a table of these rows; how many projects each has and its address come last."""
    columns = (
        *(Column(name, label, Kind.TEXT, itemgetter(name)) for name, label in labels.items()),
        Column("projects", gettext("Projects"), Kind.NUMBER, itemgetter("projects")),
        Column("address", gettext("Address"), Kind.TEXT, itemgetter("address")),
    )
    about = facts(title=title, filters="", rows=len(rows), page=reverse(page), address=address, now=now)
    return sheet(title, columns, rows, about)
