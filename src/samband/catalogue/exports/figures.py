"""The numbers of a figure as a table to keep."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from samband.catalogue.exports.sheets import facts, sheet
from samband.catalogue.queries import Wish
from samband.catalogue.queries.statistics import figure_of, rows_of
from samband.foundation.spreadsheets.sheets import Column, Kind, Sheet

COUNTS = frozenset({"projects", "partnerships"})


def figure_sheet(name: str, wish: Wish, *, filters: str, address: str, now: datetime) -> Sheet:
    """Return the table of a figure; `KeyError` when there is none of that name. Amounts stand in full."""
    figure, rows = figure_of(name, wish, today=now.date()), rows_of(name, wish, today=now.date())
    units = tuple(dict.fromkeys(unit for row in rows for unit in row.numbers))
    columns = (
        Column("value", gettext("Code"), Kind.TEXT, lambda row: row.value),
        Column("label", figure.title, Kind.TEXT, lambda row: row.label),
        *(_column(unit, head) for unit, head in zip(units, figure.heads, strict=True)),
    )
    about = facts(
        title=figure.title, filters=filters, rows=len(rows), address=address, now=now, page=figure.page_url
    )
    return sheet(figure.title, columns, rows, about)


def _column(unit: str, head: str) -> Column:
    def read(row: Any) -> Any:
        return row.numbers.get(unit)

    return Column(unit.lower(), head, Kind.NUMBER if unit in COUNTS else Kind.AMOUNT, read)
