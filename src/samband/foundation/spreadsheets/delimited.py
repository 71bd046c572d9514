"""CSV, in the form that a spreadsheet in the reader's language opens rightly by a double click."""

import csv
import io
from collections.abc import Iterator

from babel.numbers import get_decimal_symbol

from samband.foundation.spreadsheets.cells import defused, written
from samband.foundation.spreadsheets.sheets import Sheet

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
ROWS_AT_ONCE = 500


def csv_parts(sheet: Sheet) -> Iterator[bytes]:
    """Yield a CSV file (RFC 4180) in UTF-8, some hundred rows at a time.

    A byte order mark tells spreadsheets the encoding. Where decimals have a comma, as in Swedish,
    cells are parted by semicolons, since that is what programs set to such a language expect.
    """
    mark = get_decimal_symbol(sheet.language)
    buffer = io.StringIO()
    buffer.write(BOM)
    writer = csv.writer(buffer, delimiter=";" if mark == "," else ",")
    writer.writerow([defused(column.label) for column in sheet.columns])
    for count, record in enumerate(sheet.records, 1):
        writer.writerow([written(column.read(record), column.kind, mark) for column in sheet.columns])
        if count % ROWS_AT_ONCE == 0:
            yield _taken(buffer)
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    """Return what has been written, and empty the buffer."""
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
