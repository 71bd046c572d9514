"""Reading programme data patiently: every mistake becomes a problem with a path and a remedy."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar

from samband.rulebook.wording import N_, Text

LANGUAGES = ("sv", "en")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a data file: where, what, and what to write instead (msgids with params)."""

    path: str
    message: str
    remedy: str
    params: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        said = f"{self.message} {self.remedy}".format(**self.params)
        return f"{self.path}: {said}" if self.path else said


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """The outcome of reading: a value only when there is no problem."""

    value: T | None
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, value: T, problems: Sequence[Problem]) -> Parsed[T]:
        """Keep the value when nothing is wrong with it."""
        return cls(None if problems else value, tuple(problems))


class Table:
    """One table of a data file. Each reader notes a problem and returns a harmless value instead.

    Dates may be dates or ISO text, amounts whole numbers, decimals or text, so that a table read
    from TOML and the same table stored as JSON mean the same.
    """

    def __init__(self, data: Any, path: str = "", problems: list[Problem] | None = None) -> None:
        self.path = path
        self.problems: list[Problem] = [] if problems is None else problems
        self._read: set[str] = set()
        self._data: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
        if not isinstance(data, Mapping):
            self.problem("", N_("This is not a table."), N_("Write names and values here."))

    def problem(self, key: str, message: str, remedy: str, **params: object) -> None:
        """Note a mistake at a key of this table."""
        path = ".".join(part for part in (self.path, key) if part)
        shown = {name: str(value) for name, value in params.items()}
        self.problems.append(Problem(path, message, remedy, shown))

    def has(self, key: str) -> bool:
        """Say whether the key is written at all; asking makes it a known name."""
        self._read.add(key)
        return key in self._data

    def text(self, key: str, default: str | None = None) -> str:
        """Read a non-empty text; required unless a default is given."""
        value = self._take(key, default)
        if isinstance(value, str) and (value.strip() or default is not None):
            return value.strip()
        return str(self._wrong(key, value, N_("Write a text in quotation marks."), ""))

    def flag(self, key: str, default: bool = False) -> bool:
        """Read true or false."""
        value = self._take(key, default)
        return (
            value if isinstance(value, bool) else bool(self._wrong(key, value, N_("Write true or false."), 0))
        )

    def number(self, key: str, default: int | None = None, *, least: int = 0) -> int:
        """Read a whole number; required unless a default is given."""
        value = self._take(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value
        return int(self._wrong(key, value, N_("Write a whole number, {limit} or more."), 0, least))

    def optional_number(self, key: str, *, least: int = 0) -> int | None:
        """Read a whole number that may be left out."""
        return self.number(key, least=least) if self.has(key) else None

    def amount(self, key: str) -> Decimal:
        """Read an exact amount above zero."""
        value = self._take(key, None)
        try:
            exact = Decimal(value) if isinstance(value, int | str | Decimal) else Decimal("NaN")
        except InvalidOperation:
            exact = Decimal("NaN")
        if exact.is_finite() and exact > 0 and not isinstance(value, bool):
            return exact
        return Decimal(self._wrong(key, value, N_("Write an amount above zero."), 0))

    def day(self, key: str) -> date:
        """Read a date."""
        value = self._take(key, None)
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except (TypeError, ValueError):
            self._wrong(key, value, N_("Write a date such as 2024-08-28."), "")
            return date.min

    def optional_day(self, key: str) -> date | None:
        """Read a date that may be left out or empty."""
        self._read.add(key)
        return self.day(key) if self._data.get(key) not in (None, "") else None

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """Read one word of a closed list."""
        value = self._take(key, default)
        if isinstance(value, str) and value in allowed:
            return value
        self._wrong(key, value, N_("Write one of these: {limit}."), "", ", ".join(allowed))
        return next(iter(allowed))

    def texts(self, key: str, allowed: Collection[str] = (), *, needed: bool = True) -> tuple[str, ...]:
        """Read a list of texts, of a closed list when `allowed` is given."""
        value = self._take(key, None if needed else [])
        if not isinstance(value, list | tuple) or (needed and not value):
            self._wrong(key, value, N_("Write a list of texts."), "")
            return ()
        for item in value:
            if not isinstance(item, str) or (allowed and item not in allowed):
                self._wrong(key, item, N_("Write one of these: {limit}."), "", ", ".join(allowed))
        return tuple(item for item in value if isinstance(item, str))

    def words(self, key: str, *, needed: bool = True) -> Text:
        """Read a text in every language of the programme: `{ sv = "…", en = "…" }`."""
        if not needed and not self.has(key):
            return Text(())
        table = self.table(key)
        text = Text.of({language: table.text(language) for language in LANGUAGES})
        table.done()
        return text

    def table(self, key: str) -> Table:
        """Read a table inside this one."""
        return Table(self._take(key, None), self._at(key), self.problems)

    def tables(self, key: str, *, needed: bool = True) -> list[Table]:
        """Read a list of tables; paths count from 1, as people do."""
        value = self._take(key, None if needed else [])
        if not isinstance(value, list | tuple) or (needed and not value):
            self._wrong(key, value, N_("Write one table or more."), "")
            return []
        return [Table(row, f"{self._at(key)}[{n}]", self.problems) for n, row in enumerate(value, 1)]

    def done(self) -> None:
        """Note every key that nobody asked for: usually a spelling mistake."""
        for key in self._data:
            if key not in self._read:
                known = ", ".join(sorted(self._read))
                self.problem(key, N_("Unknown name."), N_("Remove it or use one of: {known}."), known=known)

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _take(self, key: str, default: Any) -> Any:
        self._read.add(key)
        return self._data.get(key, default)

    def _wrong(self, key: str, value: Any, remedy: str, instead: Any, limit: object = "") -> Any:
        if value is None:
            self.problem(key, N_("This is missing."), remedy, limit=limit)
        else:
            self.problem(key, N_("“{found}” cannot be used here."), remedy, found=value, limit=limit)
        return instead


def repeated(names: Sequence[str]) -> list[str]:
    """Return the names that occur more than once, in order of first occurrence."""
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]
