"""Programme data as TOML in one normal form: the same content always gives the same text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

FIRST = ("id", "code", "component", "version", "valid_from", "valid_until", "source", "kind", "filled_by")
"""Names that stand first in a table, in this order; the others follow in their own."""
DAYS = ("valid_from", "valid_until")
"""Names whose text is a date; content stored as JSON has them in quotation marks."""
BARE = re.compile(r"[A-Za-z0-9_-]+")


def to_toml(data: Mapping[str, Any]) -> str:
    """Return content as TOML: plain values first, then tables, then lists of tables.

    Takes what `json` gives: texts, whole numbers, truth values, lists and tables; and dates. Raises
    `TypeError` for anything else, since TOML has no word for nothing and floats are not exact.
    """
    return "\n".join(_table(data, ())).strip("\n") + "\n"


def _table(data: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    names = sorted(data, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    nested = [name for name in names if _is_nested(data[name])]
    for name in names:
        if name not in nested:
            yield f"{_key(name)} = {_value(data[name], name)}"
    for name in sorted(nested, key=lambda name: isinstance(data[name], list)):
        inner, dotted = (*path, name), ".".join(_key(part) for part in (*path, name))
        rows, mark = (data[name], "[[{}]]") if isinstance(data[name], list) else ([data[name]], "[{}]")
        for row in rows:
            yield f"\n{mark.format(dotted)}"
            yield from _table(row, inner)


def _is_nested(value: Any) -> bool:
    """Say whether a value is written as tables of its own: lists of tables, and tables of tables."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(row, Mapping) for row in value)
    return isinstance(value, Mapping) and any(isinstance(inner, list | Mapping) for inner in value.values())


def _key(name: str) -> str:
    return name if BARE.fullmatch(name) else _text(name)


def _value(value: Any, name: str = "") -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | date():
            return str(value)
        case str():
            return value if name in DAYS and _is_day(value) else _text(value)
        case list() | tuple():
            return f"[{', '.join(_value(item) for item in value)}]"
        case Mapping():
            pairs = ", ".join(f"{_key(key)} = {_value(inner, key)}" for key, inner in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case _:
            raise TypeError(f"{value!r} cannot be written as TOML.")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
