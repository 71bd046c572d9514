"""XLSX: one sheet with the table, one that says what it is; rows pass through to a temporary file."""

from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import IO, Any

from django.utils import timezone

from samband.foundation.spreadsheets.sheets import Column, Kind, Sheet, Value

MOST_ROWS = 1_048_575
"""Rows that a sheet can hold below its heading."""
LONGEST_TEXT = 32_767
PATIENCE = 5
"""Seconds that a request waits for another's workbook."""
BETWEEN = "; "
WIDTHS = {Kind.TEXT: 30, Kind.TEXTS: 40, Kind.NUMBER: 12, Kind.AMOUNT: 16, Kind.DATE: 12}
FORMATS = {Kind.AMOUNT: {"num_format": "#,##0.00"}, Kind.DATE: {"num_format": "yyyy-mm-dd"}}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_making = BoundedSemaphore(1)


class BusyError(Exception):
    """Another workbook is being made, and takes long."""


def write_workbook(sheet: Sheet) -> IO[bytes]:
    """Return a temporary file, wound back to its start, that vanishes when it is closed.

    A hundred thousand rows take a processor some twenty seconds, so a process makes one at a time: whoever
    asks meanwhile waits a little, then gets `BusyError`, and everybody else gets their pages.
    """
    if not _making.acquire(timeout=PATIENCE):
        raise BusyError
    try:
        return _written(sheet)
    finally:
        _making.release()


def _written(sheet: Sheet) -> IO[bytes]:
    from xlsxwriter import Workbook  # here: few processes ever make a workbook, and its modules are many

    file = TemporaryFile()  # noqa: SIM115  (whoever sends it closes it)
    book = Workbook(file, OPTIONS)
    moment = timezone.now().replace(tzinfo=None)
    book.set_properties({"title": sheet.title, "author": "", "created": moment})
    _write_table(book, sheet)
    _write_about(book, sheet)
    book.close()
    file.seek(0)
    return file


def _write_table(book: Any, sheet: Sheet) -> None:
    page = book.add_worksheet(_sheet_name(sheet.title))
    bold = book.add_format({"bold": True, "bottom": 1})
    formats = {kind: book.add_format(look) for kind, look in FORMATS.items()}
    page.freeze_panes(1, 0)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, WIDTHS[column.kind])
        page.write_string(0, at, column.label, bold)
    row = 0
    for row, record in enumerate(sheet.records, 1):
        for at, column in enumerate(sheet.columns):
            _write_cell(page, row, at, column, column.read(record), formats.get(column.kind))
    page.autofilter(0, 0, row, max(0, len(sheet.columns) - 1))


def _write_cell(page: Any, row: int, at: int, column: Column, value: Value, look: Any) -> None:
    """Write one cell by its kind; a text is always written as one, never as a formula or a link."""
    if value is None or value == "" or value == ():
        return
    if isinstance(value, tuple):
        value = BETWEEN.join(value)
    if isinstance(value, str):
        page.write_string(row, at, value[:LONGEST_TEXT])
    elif column.kind is Kind.DATE:
        page.write_datetime(row, at, value, look)
    else:
        page.write_number(row, at, value, look)


def _write_about(book: Any, sheet: Sheet) -> None:
    page = book.add_worksheet(_sheet_name(sheet.about_title))
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 100)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for row, fact in enumerate(sheet.about):
        page.write_string(row, 0, fact.label, bold)
        page.write_string(row, 1, fact.value[:LONGEST_TEXT], wrapped)


def _sheet_name(title: str) -> str:
    """Return a title without what a sheet's name may not have."""
    return "".join(letter for letter in title if letter not in "[]:*?/\\'")[:31] or "1"
