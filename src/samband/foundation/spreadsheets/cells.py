"""Cells as text that no spreadsheet takes for a formula."""

from datetime import date
from decimal import Decimal

from samband.foundation.spreadsheets.sheets import Kind, Value

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that let a spreadsheet run a cell or slip out of it (OWASP, "CSV Injection")."""
BETWEEN = "; "
CENTS = Decimal("0.01")


def defused(text: str) -> str:
    """Return a text that stays a text: one that a spreadsheet might run gets an apostrophe before it.

    White space at the front is looked through, because some programs strip it.
    """
    return f"'{text}" if text.startswith(TRIGGERS) or text.lstrip().startswith(TRIGGERS) else text


def written(value: Value, kind: Kind, decimal_mark: str) -> str:
    """Return a cell as delimited text writes it: dates as ISO 8601, amounts with two decimals."""
    if value is None or value == "":
        return ""
    if isinstance(value, tuple):
        return defused(BETWEEN.join(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return defused(value)
    if kind is Kind.AMOUNT:
        value = Decimal(value).quantize(CENTS)
    return str(value).replace(".", decimal_mark)


def plain(value: Value) -> str | list[str] | int | float | None:
    """Return a cell as JSON writes it: several texts as a list, an empty cell as null.

    Amounts become numbers: a double holds fifteen digits, so no amount below a trillion loses a cent.
    """
    if value is None or value == "":
        return None
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value
