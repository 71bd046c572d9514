"""JSON, written record by record: what the table is, its columns, its rows under stable names."""

import json
from collections.abc import Iterator
from typing import Any

from samband.foundation.spreadsheets.cells import plain
from samband.foundation.spreadsheets.sheets import Sheet

ROWS_AT_ONCE = 500


def json_parts(sheet: Sheet) -> Iterator[bytes]:
    """Yield a JSON object with `about`, `columns` and `rows`, some hundred rows at a time."""
    about = {fact.name: fact.value for fact in sheet.about}
    columns = [
        {"name": column.name, "label": column.label, "type": column.kind.value} for column in sheet.columns
    ]
    parts = [f'{{"about": {_text(about)},\n"columns": {_text(columns)},\n"rows": [']
    for count, record in enumerate(sheet.records):
        row = {column.name: plain(column.read(record)) for column in sheet.columns}
        parts.append((",\n" if count else "\n") + _text(row))
        if len(parts) >= ROWS_AT_ONCE:
            yield "".join(parts).encode()
            parts = []
    yield "".join([*parts, "\n]}\n"]).encode()


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
