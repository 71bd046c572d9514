"""Values that a finding may carry, and how each is written to JSON and read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

from samband.rulebook.money import Money
from samband.rulebook.wording import Term, Text

Scalar: TypeAlias = str | int | bool | Decimal | date | datetime | Money | Text | Term
Param: TypeAlias = Scalar | tuple[Scalar, ...]
Params: TypeAlias = Mapping[str, Param]

_READERS: Mapping[str, Callable[[Any], Scalar]] = {
    "decimal": Decimal,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "money": lambda pair: Money(Decimal(pair[0]), pair[1]),
    "text": Text.of,
    "term": Term,
}


def param_to_json(value: Param) -> Any:
    """Write a parameter: JSON scalars as they are, the rest as `{"money": ["1", "SEK"]}` and so on.

    Dates and times are ISO 8601, decimals and amounts strings, tuples lists.
    """
    match value:
        case tuple():
            return [param_to_json(item) for item in value]
        case Money():
            return {"money": [f"{value.amount:f}", value.currency]}
        case Decimal():
            return {"decimal": f"{value:f}"}
        case datetime():
            return {"datetime": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case Text():
            return {"text": value.as_dict()}
        case Term():
            return {"term": value.msgid}
        case _:
            return value


def param_from_json(value: Any) -> Param:
    """Read back what `param_to_json` wrote. Raises `ValueError` for an unknown tag."""
    if isinstance(value, list):
        return tuple(_scalar_from_json(item) for item in value)
    return _scalar_from_json(value)


def _scalar_from_json(value: Any) -> Scalar:
    if isinstance(value, str | int):
        return value
    if isinstance(value, dict) and len(value) == 1:
        [(tag, content)] = value.items()
        if tag in _READERS:
            return _READERS[tag](content)
    raise ValueError(f"Not a parameter of a finding: {value!r}.")
