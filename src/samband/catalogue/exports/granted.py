"""The list of what has been granted, as a table."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from samband.catalogue.exports.columns import project_columns
from samband.catalogue.exports.sheets import GRANTED, facts, sheet
from samband.catalogue.queries import codelists, matching
from samband.catalogue.queries.disclosure import ShownGrant, disclosable, disclosed
from samband.catalogue.states import PROJECTS
from samband.foundation.search.queries import cards
from samband.foundation.spreadsheets.sheets import Column, Kind, Sheet

CHUNK = 500
NAMES = (
    "decided_on", "title", "swedish_partners", "international_partners", "countries", "component", "round",
    "amount", "currency", "case_number", "address",
)  # fmt: skip


def granted_sheet(*, address: str, now: datetime) -> Sheet:
    """Return every decision to grant, newest first, as the granted list shows them."""
    title = gettext("Granted applications")
    about = facts(
        title=title, filters="", rows=len(matching(GRANTED)), page=reverse("catalogue:granted_list"),
        address=address, now=now,
    )  # fmt: skip
    columns = {column.name: column for column in project_columns(codelists(), today=now.date(), names=NAMES)}
    columns["round"] = Column("round", gettext("Round"), Kind.TEXT, lambda record: record["round"])
    columns["case_number"] = Column("case_number", gettext("Case number"), Kind.TEXT, lambda row: row["case"])
    return sheet(title, tuple(columns[name] for name in NAMES), _records(), about)


def _records() -> Iterator[dict[str, Any]]:
    """Yield cards with what only the decision says, as far as it may be told."""
    waiting = iter(matching(GRANTED))
    while chunk := tuple(islice(waiting, CHUNK)):
        shown = disclosed(disclosable().filter(pk__in=chunk))
        grants = {project.number: project.grant for project in shown}
        known = tuple(number for number in chunk if grants.get(number))
        for number, card in zip(known, cards(PROJECTS, known), strict=False):
            yield card | _said(grants[number])


def _said(grant: ShownGrant | None) -> dict[str, Any]:
    if grant is None:
        return {"round": "", "case": ""}
    return {"round": grant.round_code, "case": grant.case_number}
