"""A table to be written: its columns, where its rows come from, and what is said about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

Value = str | tuple[str, ...] | int | float | Decimal | date | None
"""What a cell holds. None and "" are an empty cell; several texts share a cell."""


class Kind(Enum):
    """What the cells of a column are, which decides how each file writes them."""

    TEXT = "text"
    TEXTS = "texts"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for machines, its heading for people, and how a cell is read from a record."""

    name: str
    label: str
    kind: Kind
    read: Callable[[Any], Value]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about the table: its name for machines, its heading for people, what it says."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with everything that a file says of it. `records` is read once, while the file is written.

    `language` decides how numbers are written where a spreadsheet guesses; `about_title` names the
    sheet that holds the facts.
    """

    title: str
    about_title: str
    language: str
    columns: tuple[Column, ...]
    records: Iterable[Any]
    about: tuple[Fact, ...] = ()
