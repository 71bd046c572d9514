"""The programme and its components as data: names, purpose, money, time zone and deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samband.rulebook.findings import N_
from samband.rulebook.parsing import Parsed, Table
from samband.rulebook.wording import Text


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Times an applicant is given: supplementation in working days, review in calendar days."""

    supplementation_working_days: int
    supplementation_extensions: int
    review_days: int
    source: str


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme that an installation runs. `languages` in order, the first is the main one."""

    code: str
    name: Text
    purpose: Text
    funder: Text
    currency: str
    timezone: str
    languages: tuple[str, ...]
    deadlines: Deadlines


@dataclass(frozen=True, slots=True)
class Variant:
    """A way of cooperating within a component, by the number of parties; rules set its limits."""

    code: str
    name: Text
    parties_min: int
    parties_max: int | None
    source: str

    @classmethod
    def read(cls, table: Table) -> Variant:
        """Read one variant."""
        variant = cls(
            code=table.text("code"),
            name=table.words("name"),
            parties_min=table.number("parties_min", 2, least=2),
            parties_max=table.optional_number("parties_max", least=2),
            source=table.text("source"),
        )
        table.done()
        return variant

    def holds(self, parties: int) -> bool:
        """Say whether an application with so many parties is of this kind."""
        return parties >= self.parties_min and (self.parties_max is None or parties <= self.parties_max)


@dataclass(frozen=True, slots=True)
class Component:
    """A kind of grant. `is_rolling`: handled as it comes, else in rounds; `is_open`: can be applied
    for here (a component that is not open stays for old cases). Dates tell when it existed."""

    code: str
    name: Text
    purpose: Text
    is_rolling: bool
    is_open: bool
    order: int
    valid_from: date | None
    valid_until: date | None
    source: str
    variants: tuple[Variant, ...] = ()


def parse_programme(data: Any) -> Parsed[Programme]:
    """Read the programme from a table; mistakes become problems."""
    table = Table(data)
    programme = Programme(
        code=table.text("code"),
        name=table.words("name"),
        purpose=table.words("purpose"),
        funder=table.words("funder"),
        currency=table.text("currency"),
        timezone=_timezone(table),
        languages=table.texts("languages"),
        deadlines=_deadlines(table.table("deadlines")),
    )
    table.done()
    return Parsed.of(programme, table.problems)


def parse_component(data: Any) -> Parsed[Component]:
    """Read a component from a table; mistakes become problems."""
    table = Table(data)
    component = Component(
        code=table.text("code"),
        name=table.words("name"),
        purpose=table.words("purpose"),
        is_rolling=table.flag("rolling"),
        is_open=table.flag("open"),
        order=table.number("order"),
        valid_from=table.optional_day("valid_from"),
        valid_until=table.optional_day("valid_until"),
        source=table.text("source"),
        variants=tuple(Variant.read(row) for row in table.tables("variants", needed=False)),
    )
    table.done()
    return Parsed.of(component, table.problems)


def _timezone(table: Table) -> str:
    name = table.text("timezone")
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        table.problem(
            "timezone", N_("“{found}” is no time zone."), N_("Write one such as Europe/Stockholm."),
            found=name,
        )  # fmt: skip
    return name


def _deadlines(table: Table) -> Deadlines:
    deadlines = Deadlines(
        supplementation_working_days=table.number("supplementation_working_days", least=1),
        supplementation_extensions=table.number("supplementation_extensions"),
        review_days=table.number("review_days", least=1),
        source=table.text("source"),
    )
    table.done()
    return deadlines
