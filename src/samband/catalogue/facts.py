"""What other rooms hand to the catalogue, and what it answers, as frozen facts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from samband.catalogue.states import CountryState, Saved, Side

Partners = tuple[tuple[Any, Side], ...]
"""Organisations (rows of `people`) with the side on which each stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """What a public project says: texts by language, codes of codelists, period.

    At least one title is needed. Codes that no codelist has are refused.
    """

    partners: Partners
    title_sv: str = ""
    title_en: str = ""
    summary_sv: str = ""
    summary_en: str = ""
    component: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    areas: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    networks: tuple[str, ...] = ()
    core_areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantFacts:
    """What was decided about a case: the money, when, in which round, and the component's names then."""

    case_number: str
    decided_on: date
    amount: Decimal
    currency: str = "SEK"
    round_code: str = ""
    component_sv: str = ""
    component_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """Where a record was read: the file's name, the page's address, SHA-256 (hex) of the record."""

    source: str
    record_hash: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The project that was saved, and whether that created it, changed it or changed nothing."""

    project: Any
    saved: Saved


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentName:
    """What the programme calls one of its components, and where it stands among them."""

    code: str
    name_sv: str
    name_en: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPeriod:
    """A country's status during one period; both days belong to it, no last day means that it lasts."""

    country: str
    cluster: str
    status: CountryState
    valid_from: date
    valid_until: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTexts:
    """The title and summary that a protected project shows instead of its own."""

    title_sv: str = ""
    title_en: str = ""
    summary_sv: str = ""
    summary_en: str = ""


class RefusedRecord(ValueError):
    """A record that the catalogue cannot take; the message says what is wrong with which value."""
