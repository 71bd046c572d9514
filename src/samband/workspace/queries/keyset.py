"""Paging by where the last row stood, so that the hundredth page costs what the first one does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

SEPARATOR = "~"


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of one page; `before` and `after` are the marks of its neighbours, "" where there is none."""

    rows: Sequence[Any]
    before: str = ""
    after: str = ""


def page_of(
    rows: QuerySet[Any], *, column: str, descending: bool, size: int, mark: str, backwards: bool
) -> Page:
    """Return the page that begins after a mark, or ends before it when going backwards.

    The order is that of `column`, with the primary key where values are equal. A mark that says
    nothing sensible gives the first page. The column must never be empty. Rows are named tuples with it.
    """
    falls = descending != backwards
    order = ("-" if falls else "") + column, "-pk" if falls else "pk"
    limited = _beyond(rows, mark, column, falls=falls)
    found = list((rows if limited is None else limited).order_by(*order)[: size + 1])
    more, found = len(found) > size, found[:size]
    if backwards and limited is not None:
        found.reverse()
        return _marked(found, column, has_before=more, has_after=True)
    return _marked(found, column, has_before=limited is not None, has_after=more)


def _beyond(rows: QuerySet[Any], mark: str, column: str, *, falls: bool) -> QuerySet[Any] | None:
    value, _, key = mark.rpartition(SEPARATOR)
    if not value or not key.isdecimal() or "\0" in value:
        return None
    way = "lt" if falls else "gt"
    try:
        return rows.filter(Q(**{f"{column}__{way}": value}) | Q(**{column: value, f"pk__{way}": int(key)}))
    except (ValidationError, ValueError, OverflowError):
        return None


def _marked(found: list[Any], column: str, *, has_before: bool, has_after: bool) -> Page:
    if not found:
        return Page(found)
    return Page(
        found,
        before=_mark(found[0], column) if has_before else "",
        after=_mark(found[-1], column) if has_after else "",
    )


def _mark(row: Any, column: str) -> str:
    value = getattr(row, column)
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return f"{text}{SEPARATOR}{row.pk}"
