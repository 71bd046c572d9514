"""Markup drawn before: kept by the values it was drawn from, since the same values give the same markup."""

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString

MOST_CHARACTERS = 1_500_000
"""Characters kept in all; when there are more, everything is forgotten and drawn anew as it is needed."""
LONGEST = 20_000
"""Characters of the longest markup that is kept."""
AS_THEY_ARE = frozenset((str, int, float, bool, type(None), SafeString, Decimal, date, datetime))


class CannotBeKept(Exception):
    """A value that may change while it stays the same object."""


def kept_by(value: Any) -> Hashable:
    """Return what stands for a value's look: equal for values that give the same markup, and only for them.

    Raises `CannotBeKept` for anything but plain values, lazy texts, and lists, mappings and data classes
    of those.
    """
    kind = type(value)
    if kind in AS_THEY_ARE:
        return kind, value
    if kind in (list, tuple):
        return kind, tuple([kept_by(each) for each in value])
    if kind is dict:
        return kind, tuple([(name, kept_by(each)) for name, each in value.items()])
    if issubclass(kind, Promise):
        return str, str(value)
    if is_dataclass(kind):
        return kind, tuple([kept_by(getattr(value, each.name)) for each in fields(value)])
    raise CannotBeKept


class Drawn:
    """What a process has drawn."""

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        self.most = most
        self.characters = 0
        self.known: dict[Hashable, tuple[str, ...]] = {}

    def keep(self, key: Hashable, pieces: tuple[str, ...]) -> None:
        """Keep markup in its pieces, unless it is very long."""
        size = sum(map(len, pieces))
        if size > LONGEST:
            return
        if self.characters + size > self.most:
            self.known.clear()
            self.characters = 0
        self.known[key] = pieces
        self.characters += size
