"""Reports of the back office as tables to keep."""

from collections.abc import Sequence
from operator import itemgetter

from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import get_language, gettext

from samband.editorial.admin.tables.rows import Cell, Report
from samband.foundation.sharing.heads import absolute
from samband.foundation.spreadsheets.sheets import Column, Kind, Sheet


def report_sheet(title: str | Promise, report: Report) -> Sheet:
    """Return a report as a table: each cell with its note, and the address of what the row is about.

    The texts are made here, while the reader's language is the active one, and not when the file is sent.
    """
    headings = [str(heading) for heading in report.headings]
    columns = [_column(slugify(heading), heading, number) for number, heading in enumerate(headings)]
    columns.append(_column("address", gettext("Address"), len(headings)))
    rows = [[*map(_text, row), _address(row)] for row in report.rows]
    return Sheet(str(title), gettext("About this file"), get_language() or "sv", tuple(columns), rows)


def _column(name: str, heading: str, number: int) -> Column:
    return Column(name, heading, Kind.TEXT, itemgetter(number))


def _text(cell: Cell) -> str:
    note = str(cell.note)
    return f"{cell.text} ({note})" if note else str(cell.text)


def _address(row: Sequence[Cell]) -> str:
    url = next((cell.url for cell in row if cell.url), "")
    return absolute(url) if url.startswith("/") else url
