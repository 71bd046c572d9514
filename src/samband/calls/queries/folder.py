"""Reading a programme folder: every file, every mistake, before anything is loaded."""

import csv
import io
import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from samband.calls.queries.clocks import parse_time_zones
from samband.calls.queries.lines import placed
from samband.calls.states import ListKind
from samband.rulebook import codelists
from samband.rulebook.budgeting import BudgetTemplate, parse_budget
from samband.rulebook.canonical import NotCanonicalError, canonical_json, content_hash
from samband.rulebook.criteria import Criteria, parse_criteria
from samband.rulebook.facts import CountryFacts
from samband.rulebook.findings import N_
from samband.rulebook.forms import Form, parse_form
from samband.rulebook.parsing import Parsed, Problem
from samband.rulebook.programmes import Component, Programme, parse_component, parse_programme
from samband.rulebook.rulesets import Ruleset, Versioned, parse_ruleset

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Parse = Callable[[Any], Parsed[T]]
LISTS: dict[ListKind, Parse[Any]] = {
    ListKind.CLUSTERS: codelists.parse_items,
    ListKind.CORE_AREAS: codelists.parse_items,
    ListKind.LEGAL_FORMS: codelists.parse_legal_forms,
    ListKind.NETWORKS: codelists.parse_networks,
    ListKind.TIME_ZONES: parse_time_zones,
}

OTHERS: dict[str, Parse[Any]] = {
    "amount-bands": codelists.parse_rows,
    "country-points": codelists.parse_rows,
    "cost-categories": codelists.parse_cost_categories,
    "dac": codelists.parse_memberships,
    "goals": codelists.parse_items,
    "project-areas": codelists.parse_items,
    "publication-types": codelists.parse_items,
    "themes": codelists.parse_items,
}
"""Lists that other rooms keep, or that are read as they stand; they may be left out."""


class ProgrammeError(Exception):
    """A programme folder that cannot be loaded; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: list["FileProblem"]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A mistake in a file of the folder: which file, which line, which field, what, and what to do."""

    file: str
    problem: Problem
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.file}{f', line {self.line}' if self.line else ''}: {self.problem}"


@dataclass(frozen=True, slots=True)
class File(Generic[T_co]):
    """A file that was read: its name in the folder, its content as JSON, and what it says."""

    name: str
    data: Any
    value: T_co

    @property
    def hash(self) -> str:
        """Return the hash of the content, leaving out the day on which its validity ends.

        A version may be ended after a round has used it; what it says may not change.
        """
        said = self.data
        if isinstance(said, dict):
            said = {key: value for key, value in said.items() if key != "valid_until"}
        return content_hash(said)


class Named(Versioned, Protocol):
    """A version as its file names it: `<id>@<version>`."""

    @property
    def id(self) -> str:
        """The name that its versions share."""

    @property
    def version(self) -> str:
        """Which version it is."""

    @property
    def source(self) -> str:
        """The public document it rests on."""

    @property
    def ref(self) -> str:
        """The name with the version."""


@dataclass(slots=True)
class Folder:
    """A programme folder as it was read; what could not be read is missing and stands in `problems`."""

    path: Path
    programme: File[Programme] | None = None
    components: list[File[Component]] = field(default_factory=list)
    rulesets: list[File[Ruleset]] = field(default_factory=list)
    forms: list[File[Form]] = field(default_factory=list)
    criteria: list[File[Criteria]] = field(default_factory=list)
    lists: dict[ListKind, File[Any]] = field(default_factory=dict)
    budgets: list[File[BudgetTemplate]] = field(default_factory=list)
    costs: tuple[str, ...] = ()
    countries: tuple[CountryFacts, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    problems: list[FileProblem] = field(default_factory=list)

    def note(self, file: str, message: str, remedy: str, path: str = "", **params: str) -> None:
        """Note a mistake."""
        self.add(file, Problem(path, message, remedy, params))

    def add(self, file: str, problem: Problem) -> None:
        """Note a mistake with the line it stands on."""
        line, path = placed(self.texts.get(file, ""), problem.path, problem.params.get("mistake", ""))
        self.problems.append(FileProblem(file, replace(problem, path=path), line))


def read_folder(path: Path) -> Folder:
    """Read every file of a programme folder. Never raises for what stands in the files."""
    folder = Folder(path)
    if not path.is_dir():
        folder.note(str(path), N_("There is no such folder."), N_("Give the folder with programme.toml."))
        return folder
    folder.programme = _toml(folder, "programme.toml", parse_programme)
    folder.components = list(_each(folder, "components", parse_component))
    folder.rulesets = list(_each(folder, "rulesets", parse_ruleset))
    folder.forms = list(_each(folder, "forms", parse_form))
    folder.criteria = list(_each(folder, "criteria", parse_criteria))
    folder.budgets = list(_each(folder, "budgets", parse_budget))
    for kind, parse in LISTS.items():
        if found := _csv(folder, f"codelists/{kind}.csv", parse):
            folder.lists[kind] = found
    for name, parse_other in OTHERS.items():
        if (path / "codelists" / f"{name}.csv").exists():
            read = _csv(folder, f"codelists/{name}.csv", parse_other)
            if name == "cost-categories" and read:
                folder.costs = tuple(category.code for category in read.value)
    countries = _csv(folder, "codelists/countries.csv", codelists.parse_countries)
    periods = _csv(folder, "codelists/country-status.csv", codelists.parse_country_status)
    if countries and periods:
        folder.countries = codelists.country_facts(countries.value, periods.value)
        _unknown_countries(folder, {country.code for country in countries.value}, periods)
    return folder


def _unknown_countries(
    folder: Folder, known: set[str], periods: File[tuple[codelists.StatusPeriod, ...]]
) -> None:
    seen: set[str] = set()
    for number, period in enumerate(periods.value, 2):  # line 1 holds the names of the columns
        if period.country not in known | seen:
            seen.add(period.country)
            folder.note(
                periods.name, N_("The country “{found}” is not in the list of countries."),
                N_("Add it to codelists/countries.csv, or correct the code."), f"line {number}.code",
                found=period.country,
            )  # fmt: skip


def _each(folder: Folder, name: str, parse: Parse[T]) -> Iterator[File[T]]:
    for path in sorted((folder.path / name).glob("*.toml")):
        if file := _toml(folder, f"{name}/{path.name}", parse):
            yield file


def _toml(folder: Folder, name: str, parse: Parse[T]) -> File[T] | None:
    text = _text(folder, name)
    if text is None:
        return None
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as mistake:
        folder.note(
            name, N_("This is not TOML: {mistake}."), N_("Correct the place it names."),
            mistake=str(mistake),
        )  # fmt: skip
        return None
    return _parsed(folder, name, data, parse)


def _csv(folder: Folder, name: str, parse: Parse[T]) -> File[T] | None:
    text = _text(folder, name)
    if text is None:
        return None
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), restval=""))
    except csv.Error as mistake:
        folder.note(name, N_("This is not CSV: {mistake}."), N_("Correct it."), mistake=str(mistake))
        return None
    for number, row in enumerate(rows, 2):
        if None in row:
            folder.note(
                name, N_("There are more values than columns."),
                N_("Put a value that holds a comma in quotation marks."), f"line {number}",
            )  # fmt: skip
            return None
    return _parsed(folder, name, rows, parse)


def _text(folder: Folder, name: str) -> str | None:
    try:
        text = folder.texts[name] = (folder.path / name).read_text(encoding="utf-8-sig")
        return text
    except FileNotFoundError:
        folder.note(name, N_("This file is missing."), N_("Add it; programme/README.md says what it holds."))
    except UnicodeDecodeError:
        folder.note(name, N_("This is not text in UTF-8."), N_("Save the file as UTF-8."))
    return None


def _parsed(folder: Folder, name: str, data: Any, parse: Parse[T]) -> File[T] | None:
    parsed = parse(data)
    for problem in parsed.problems:
        folder.add(name, problem)
    if parsed.value is None:
        return None
    try:
        return File(name, json.loads(canonical_json(data)), parsed.value)
    except NotCanonicalError as mistake:
        folder.note(name, "{mistake}", N_("Write a date without a time of day."), mistake=str(mistake))
        return None
