"""Code lists as data: countries and their dated status, core areas, legal forms, networks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from samband.rulebook.facts import CountryFacts, CountryStatus, Side
from samband.rulebook.findings import N_
from samband.rulebook.parsing import Parsed, Table, repeated
from samband.rulebook.wording import Text

Row = Mapping[str, str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the programme, past or present; `aliases` are other names seen in texts."""

    code: str
    name: Text
    cluster: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusPeriod:
    """A country's status during one period; both dates belong to it."""

    country: str
    status: CountryStatus
    valid_from: date
    valid_until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Item:
    """A plain entry of a code list; `aliases` are other names seen in texts."""

    code: str
    name: Text
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalForm:
    """A kind of organisation on one side, and whether the programme lets it apply there."""

    code: str
    side: Side
    name: Text
    may_apply: bool


@dataclass(frozen=True, slots=True)
class Network:
    """A thematic network of partnerships; years are None where not known."""

    code: str
    name: Text
    starts_year: int | None
    ends_year: int | None
    source: str


@dataclass(frozen=True, slots=True)
class CostCategory:
    """A kind of cost in budgets, how its lines are counted, and where it comes from."""

    code: str
    name: Text
    unit: Text
    source: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A country on a list of others' making during one period, such as the list of aid receivers."""

    country: str
    valid_from: date
    valid_until: date | None
    source: str


def parse_cost_categories(rows: Iterable[Row]) -> Parsed[tuple[CostCategory, ...]]:
    """Read `code,name_sv,name_en,unit_sv,unit_en,source`."""
    return _unique(rows, _category, lambda category: category.code)


def parse_memberships(rows: Iterable[Row]) -> Parsed[tuple[Membership, ...]]:
    """Read `code,valid_from,valid_until,source`: the countries on a list, and since when."""
    return _each(rows, _membership)


def parse_rows(rows: Iterable[Row]) -> Parsed[tuple[str, ...]]:
    """Read only the `code` of each row, which may stand once; the rest is another room's to read."""
    codes = [row.get("code", "") for row in rows]
    table = Table({})
    for name in repeated(codes):
        table.problem("code", N_("“{found}” stands twice."), N_("Give each row its own code."), found=name)
    return Parsed.of(tuple(codes), table.problems)


def _category(row: Table) -> CostCategory:
    unit = Text.of(sv=row.text("unit_sv"), en=row.text("unit_en"))
    return CostCategory(row.text("code"), _name(row), unit, row.text("source"))


def _membership(row: Table) -> Membership:
    return Membership(
        row.text("code"), row.day("valid_from"), row.optional_day("valid_until"), row.text("source")
    )


def parse_countries(rows: Iterable[Row]) -> Parsed[tuple[Country, ...]]:
    """Read `code,name_sv,name_en,cluster,aliases`; aliases are separated by `|`."""
    return _unique(rows, _country, lambda country: country.code)


def parse_country_status(rows: Iterable[Row]) -> Parsed[tuple[StatusPeriod, ...]]:
    """Read `code,status,valid_from,valid_until,source`; periods of a country may not overlap."""
    parsed = _each(rows, _status)
    table = Table({})
    ordered = sorted(parsed.value or (), key=lambda period: (period.country, period.valid_from))
    for earlier, later in pairwise(ordered):
        if earlier.country == later.country and (earlier.valid_until or date.max) >= later.valid_from:
            table.problem(
                later.country, N_("Two periods overlap at {day}."),
                N_("End the earlier period the day before the later one."), day=later.valid_from,
            )  # fmt: skip
    return Parsed.of(parsed.value or (), [*parsed.problems, *table.problems])


def parse_items(rows: Iterable[Row]) -> Parsed[tuple[Item, ...]]:
    """Read `code,name_sv,name_en` and, where they stand, `aliases` and `basis` (a note)."""
    return _unique(rows, _item, lambda item: item.code)


def parse_legal_forms(rows: Iterable[Row]) -> Parsed[tuple[LegalForm, ...]]:
    """Read `code,side,name_sv,name_en,may_apply` (yes or no)."""
    return _unique(rows, _legal_form, lambda form: f"{form.side}.{form.code}")


def parse_networks(rows: Iterable[Row]) -> Parsed[tuple[Network, ...]]:
    """Read `code,name_sv,name_en,starts_year,ends_year,source`."""
    return _unique(rows, _network, lambda network: network.code)


def country_facts(countries: Iterable[Country], periods: Iterable[StatusPeriod]) -> tuple[CountryFacts, ...]:
    """Join names and dated statuses into the facts that rules take."""
    known = {country.code: country for country in countries}
    return tuple(
        CountryFacts(
            code=period.country,
            name=known[period.country].name,
            cluster=known[period.country].cluster,
            status=period.status,
            valid_from=period.valid_from,
            valid_until=period.valid_until,
            source=period.source,
        )
        for period in periods
        if period.country in known
    )


def legal_form_names(forms: Iterable[LegalForm]) -> dict[str, Text]:
    """Return the names of legal forms by `<side>.<code>`, as `ApplicationFacts` takes them."""
    return {f"{form.side}.{form.code}": form.name for form in forms}


def _each(rows: Iterable[Row], read: Callable[[Table], T]) -> Parsed[tuple[T, ...]]:
    whole = Table({})
    values = []
    for number, row in enumerate(rows, 2):  # line 1 of the file holds the column names
        table = Table(row, f"line {number}", whole.problems)
        values.append(read(table))
        table.done()
    return Parsed.of(tuple(values), whole.problems)


def _unique(
    rows: Iterable[Row], read: Callable[[Table], T], code: Callable[[T], str]
) -> Parsed[tuple[T, ...]]:
    parsed = _each(rows, read)
    table = Table({})
    for name in repeated([code(value) for value in parsed.value or ()]):
        table.problem("code", N_("“{found}” stands twice."), N_("Give each row its own code."), found=name)
    return Parsed.of(parsed.value or (), [*parsed.problems, *table.problems])


def _name(row: Table) -> Text:
    return Text.of(sv=row.text("name_sv"), en=row.text("name_en"))


def _country(row: Table) -> Country:
    return Country(row.text("code"), _name(row), row.text("cluster"), _aliases(row))


def _item(row: Table) -> Item:
    row.text("basis", "")
    return Item(row.text("code"), _name(row), _aliases(row))


def _aliases(row: Table) -> tuple[str, ...]:
    return tuple(alias.strip() for alias in row.text("aliases", "").split("|") if alias.strip())


def _status(row: Table) -> StatusPeriod:
    status = row.choice("status", [status.value for status in CountryStatus])
    return StatusPeriod(
        country=row.text("code"),
        status=CountryStatus(status),
        valid_from=row.day("valid_from"),
        valid_until=row.optional_day("valid_until"),
        source=row.text("source"),
    )


def _legal_form(row: Table) -> LegalForm:
    side = Side(row.choice("side", [side.value for side in Side]))
    return LegalForm(row.text("code"), side, _name(row), row.choice("may_apply", ("yes", "no")) == "yes")


def _network(row: Table) -> Network:
    return Network(
        code=row.text("code"),
        name=_name(row),
        starts_year=_year(row, "starts_year"),
        ends_year=_year(row, "ends_year"),
        source=row.text("source"),
    )


def _year(row: Table, key: str) -> int | None:
    written = row.text(key, "")
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) == 4):
        row.problem(key, N_("“{found}” is no year."), N_("Write four digits or nothing."), found=written)
        return None
    return int(written)
