"""What the programme and its versions say, read once into the rulebook's frozen objects."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeVar

from samband.calls.models import CodeList, Component, Programme, Round, Version
from samband.calls.models import Ruleset as RulesetVersion
from samband.calls.queries.clocks import parse_time_zones
from samband.calls.queries.rounds import versions_of
from samband.calls.queries.versions import in_force
from samband.calls.states import ListKind
from samband.catalogue.queries import country_facts
from samband.rulebook.codelists import (
    Item,
    LegalForm,
    Network,
    parse_items,
    parse_legal_forms,
    parse_networks,
)
from samband.rulebook.criteria import Criteria, parse_criteria
from samband.rulebook.eligibility.parties import CountryAmong
from samband.rulebook.findings import N_, Severity
from samband.rulebook.forms import Form, parse_form
from samband.rulebook.parsing import Parsed
from samband.rulebook.programmes import Programme as ProgrammeTerms
from samband.rulebook.programmes import Variant, parse_component, parse_programme
from samband.rulebook.rules import Rule
from samband.rulebook.rulesets import Ruleset, parse_ruleset

T = TypeVar("T")
OWN_TERMS = N_("The terms of this call, decided when it was prepared")
"""The source of what a round asks beyond its ruleset."""
_KNOWN: dict[tuple[object, ...], Any] = {}
"""What has been read in this process, by kind, content hash and last day: it never changes."""


class NoProgrammeError(RuntimeError):
    """No programme has been loaded into this installation: `samband programme load` does that."""


class NoVersionError(LookupError):
    """A draft round has no such version in force on the day it opens."""


class Stored(Protocol):
    """A row that keeps a file of programme data."""

    data: Any
    hash: str


def _read(row: Stored, parse: Callable[[Any], Parsed[T]]) -> T:
    key = (parse.__name__, row.hash, getattr(row, "valid_until", None))
    if key not in _KNOWN:
        parsed = parse(row.data)
        if parsed.value is None:  # it was sound when it was loaded
            raise ValueError(f"{row} cannot be read: {'; '.join(map(str, parsed.problems))}")
        _KNOWN[key] = parsed.value
    value: T = _KNOWN[key]
    return value


def _there(version: Version | None, round_: Round) -> Version:
    if version is None:
        raise NoVersionError(round_.code)
    return version


def programme() -> ProgrammeTerms:
    """Return the programme: its name, money, time zone and deadlines. Raises `NoProgrammeError`."""
    row = Programme.objects.first()
    if row is None:
        raise NoProgrammeError
    return _read(row, parse_programme)


def currency() -> str:
    """Return the currency of the programme; "" where none is loaded."""
    return programme().currency if Programme.objects.exists() else ""


def variants_of(row: Component) -> tuple[Variant, ...]:
    """Return a component's ways of cooperating, by number of parties; none where its file names none."""
    return _read(row, parse_component).variants if row.data else ()


def ruleset_of(round_: Round) -> Ruleset:
    """Return the rules that the round's applications are held to. Raises `NoVersionError`.

    A round for some countries alone has that as a rule of its own, first of all.
    """
    ruleset = _read(_there(versions_of(round_).ruleset, round_), parse_ruleset)
    own = country_rule(round_)
    return replace(ruleset, rules=(own, *ruleset.rules)) if own else ruleset


def country_rule(round_: Round) -> Rule[CountryAmong] | None:
    """Return the rule that a round is for these countries alone; None when it is for all."""
    if not round_.countries:
        return None
    known = country_facts(round_.opens_at.date())
    names = tuple(known[code].name for code in round_.countries if code in known)
    among = CountryAmong(tuple(round_.countries), names)
    return Rule(f"round/countries@{round_.code}", "country_among", Severity.BLOCK, OWN_TERMS, among)


def ruleset_in_force(component: str, on: date) -> Ruleset | None:
    """Return the rules of a component, by its code, that count on a day; None when there are none."""
    row = in_force(RulesetVersion.objects.filter(component__code=component), on)
    return _read(row, parse_ruleset) if row is not None else None


def form_of(round_: Round) -> Form:
    """Return the questions that the round's applications answer. Raises `NoVersionError`."""
    return _read(_there(versions_of(round_).question_set, round_), parse_form)


def criteria_of(round_: Round) -> Criteria:
    """Return what the round's applications are scored on. Raises `NoVersionError`."""
    return _read(_there(versions_of(round_).criteria, round_), parse_criteria)


def legal_forms() -> tuple[LegalForm, ...]:
    """Return the kinds of organisation the programme knows, by side."""
    return _list(ListKind.LEGAL_FORMS, parse_legal_forms)


def core_areas() -> tuple[Item, ...]:
    """Return the core areas, of which an application must choose one or more."""
    return _list(ListKind.CORE_AREAS, parse_items)


def clusters() -> tuple[Item, ...]:
    """Return the groups of countries."""
    return _list(ListKind.CLUSTERS, parse_items)


def networks() -> tuple[Network, ...]:
    """Return the thematic networks of partnerships, past and present."""
    return _list(ListKind.NETWORKS, parse_networks)


def time_zones() -> dict[str, str]:
    """Return the time zone of each partner country's capital."""
    return _list(ListKind.TIME_ZONES, parse_time_zones)


def _list(kind: ListKind, parse: Callable[[Any], Parsed[T]]) -> T:
    row = CodeList.objects.filter(kind=kind).first() or CodeList(kind=kind, data=[], hash="")
    return _read(row, parse)
