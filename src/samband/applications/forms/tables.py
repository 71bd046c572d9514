"""The cells of tables in a form: which rows stand, which were added on the page, and a blank one."""

import re
import secrets

from django.http import QueryDict

from samband.applications.queries.content import Content
from samband.applications.queries.fields import Field
from samband.applications.queries.tables import cell, columns_of
from samband.rulebook.tables import ROWS

KEY = re.compile(r"r-[0-9a-f]{8,16}")
BASE = "base:"


def fresh_row_key() -> str:
    """Return a key for a row not yet saved; posted twice, it still makes one row."""
    return f"r-{secrets.token_hex(4)}"


def posted_keys(item: Field, data: QueryDict) -> list[str]:
    """Return the keys of the rows that a post speaks of, in the order of the page."""
    start = f"{ROWS}{item.question}."
    found = (name.removeprefix(start).partition(".")[0] for name in data if name.startswith(start))
    return [key for key in dict.fromkeys(found) if KEY.fullmatch(key)]


def row_keys(item: Field, loaded: Content, data: QueryDict | None) -> list[str]:
    """Return the rows to show: those that stand, then those that were typed and could not be saved."""
    standing = [row.key for row in loaded.rows.get(item.question, [])]
    typed = posted_keys(item, data) if data else []
    return standing + [key for key in typed if key not in standing and data and _is_typed(item, key, data)]


def _is_typed(item: Field, key: str, data: QueryDict) -> bool:
    start = f"{ROWS}{item.question}.{key}."
    return any(data.get(name, "").strip() for name in data if name.startswith(start))


def cells(item: Field, loaded: Content, keys: list[str]) -> list[Field]:
    """Return the fields of all cells of some rows."""
    columns = columns_of(item, loaded)
    return [cell(item, column, key) for key in keys for column in columns]


def posted_cells(item: Field, loaded: Content, data: QueryDict) -> list[Field]:
    """Return the cells that a post speaks of; those it leaves out are not touched."""
    return [each for each in cells(item, loaded, posted_keys(item, data)) if each.path in data]
