"""The facts that rules judge: plain frozen records, gathered by the rooms, empty where unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from samband.rulebook.budgets import BudgetLine
from samband.rulebook.money import Money
from samband.rulebook.wording import Text


class Side(StrEnum):
    """Which side of the partnership an organisation stands on."""

    SWEDISH = "swedish"
    INTERNATIONAL = "international"
    THIRD = "third"


class TeamRole(StrEnum):
    """What a member of the team is in the own organisation."""

    POLITICIAN = "politician"
    OFFICIAL = "official"
    CIVIL_SOCIETY = "civil_society"


class Camp(StrEnum):
    """Where an elected representative sits; '' (no camp) is for everybody else."""

    MAJORITY = "majority"
    OPPOSITION = "opposition"
    NONE = ""


class CountryStatus(StrEnum):
    """Whether a country takes new partnerships, only continued ones, or none."""

    OPEN = "open"
    LEGACY = "legacy"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """A country's status in the programme during one period; both dates belong to it."""

    code: str
    name: Text
    cluster: str
    status: CountryStatus
    valid_from: date
    valid_until: date | None = None
    source: str = ""

    def is_in_force(self, on: date) -> bool:
        """Say whether this period covers a day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """One organisation in the application. `key` is stable within it; `country` is ISO 3166-1."""

    key: str
    name: str
    side: Side
    country: str = ""
    legal_form: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """First and last day, both included."""

    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class TeamMemberFacts:
    """One person in the team, without a name: rules need only party, role and camp."""

    party: str
    role: TeamRole
    camp: Camp = Camp.NONE
    is_coordinator: bool = False
    is_project_manager: bool = False


@dataclass(frozen=True, slots=True)
class BudgetFacts:
    """What is asked for: in all, by budget year (1, 2, 3) where the component has years, and line by line.

    `table` is the question that holds the lines, '' where the form has no budget table.
    """

    requested: Money | None = None
    by_year: Mapping[int, Money] = field(default_factory=dict)
    lines: tuple[BudgetLine, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class RowFacts:
    """One row of a table: its stable key and what stands in its cells, by column, as it is stored."""

    key: str
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """Return a cell's text, '' where nothing is written."""
        return self.cells.get(column, "").strip()

    def number(self, column: str) -> Decimal | None:
        """Return a cell's number, None where there is none."""
        try:
            return Decimal(self.text(column))
        except InvalidOperation:
            return None

    def day(self, column: str) -> date | None:
        """Return a cell's day, None where there is none."""
        try:
            return date.fromisoformat(self.text(column))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class EarlierCaseFacts:
    """An earlier contact in a country: `kind` such as dialogue, inception or project."""

    reference: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class ApplicationFacts:
    """Everything the rules may know of an application.

    `reference_date` is the date the rules are judged at: today for a draft, the day of filing
    afterwards. `title` and `summary` (the public
    summary) are by language. `answers` holds what was written per
    question id, or per `<question id>.<party key>` where every party answers for itself.
    `tables` holds the rows of each table, in order, by question id.
    `countries` are the dated statuses of the countries concerned, `legal_form_names` the names of
    legal forms by `<side>.<code>`, so that findings can say them in words.
    """

    component: str
    reference_date: date
    title: Mapping[str, str] = field(default_factory=dict)
    summary: Mapping[str, str] = field(default_factory=dict)
    parties: tuple[PartyFacts, ...] = ()
    period: PeriodFacts = PeriodFacts()
    team: tuple[TeamMemberFacts, ...] = ()
    budget: BudgetFacts = BudgetFacts()
    answers: Mapping[str, str] = field(default_factory=dict)
    core_areas: tuple[str, ...] = ()
    project_areas: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    tables: Mapping[str, tuple[RowFacts, ...]] = field(default_factory=dict)
    countries: tuple[CountryFacts, ...] = ()
    earlier_cases: tuple[EarlierCaseFacts, ...] = ()
    legal_form_names: Mapping[str, Text] = field(default_factory=dict)

    def country(self, code: str, on: date | None = None) -> CountryFacts | None:
        """Return the country's status on a day, by default the reference date, if there is one."""
        day = on or self.reference_date
        for country in self.countries:
            if country.code == code and country.is_in_force(day):
                return country
        return None

    def rows(self, question: str) -> tuple[RowFacts, ...]:
        """Return a table's rows in order; none for a table that nobody has begun."""
        return self.tables.get(question, ())

    def legal_form_name(self, side: Side, code: str) -> Text:
        """Return the legal form's name as far as it is known, else its code."""
        return self.legal_form_names.get(f"{side}.{code}", Text.of(en=code))

    def country_name(self, code: str) -> Text:
        """Return the country's name as far as it is known, else its code."""
        known = next((country.name for country in self.countries if country.code == code), None)
        return known or Text.of(en=code)

    def clusters(self) -> frozenset[str]:
        """Return the clusters of the partner countries at the reference date, Sweden aside."""
        found = (self.country(p.country) for p in self.parties if p.side is not Side.SWEDISH)
        return frozenset(country.cluster for country in found if country and country.cluster)
