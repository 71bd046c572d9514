"""Codelists: as rows for other rooms, and as names that a page needs without asking the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from samband.catalogue.models import Country, Goal, ProjectArea, Theme
from samband.catalogue.states import CODELISTS
from samband.foundation.search.queries import Mark, marks


def countries() -> QuerySet[Country]:
    """Return the countries, past and present."""
    return Country.objects.all()


def goals() -> QuerySet[Goal]:
    """Return the global goals in their order."""
    return Goal.objects.all()


def areas() -> QuerySet[ProjectArea]:
    """Return the project areas."""
    return ProjectArea.objects.all()


def themes() -> QuerySet[Theme]:
    """Return the themes."""
    return Theme.objects.all()


@dataclass(frozen=True, slots=True)
class Names:
    """A value's names, the other forms it is written in, and (for a country) its slug."""

    sv: str
    en: str
    aliases: tuple[str, ...] = ()
    slug: str = ""

    def __str__(self) -> str:
        return self.sv if get_language() == "sv" else self.en


@dataclass(frozen=True, slots=True)
class Codelists:
    """All codelists by the code as text."""

    country: Mapping[str, Names] = field(default_factory=dict)
    area: Mapping[str, Names] = field(default_factory=dict)
    theme: Mapping[str, Names] = field(default_factory=dict)
    goal: Mapping[str, Names] = field(default_factory=dict)


_remembered: tuple[str, Codelists] = ("", Codelists())


def codelists(in_force: Mapping[str, Mark] | None = None) -> Codelists:
    """Return the codelists as they are now, read only when they have changed since the last time.

    `in_force` spares a query when `marks()` has just been asked.
    """
    global _remembered
    token = (marks() if in_force is None else in_force).get(CODELISTS, Mark()).token
    if not token or _remembered[0] != token:
        _remembered = (token, _read())
    return _remembered[1]


def _read() -> Codelists:
    return Codelists(
        country={row.code: _names(row, row.slug) for row in countries()},
        area={row.code: _names(row) for row in areas()},
        theme={row.code: _names(row) for row in themes()},
        goal={str(row.number): _names(row) for row in goals()},
    )


def _names(row: Any, slug: str = "") -> Names:
    return Names(row.name_sv, row.name_en, tuple(row.aliases), slug)
