"""Codelists: as rows for other rooms, and as names that a page needs without asking the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language, gettext

from samband.catalogue.models import (
    AmountBand,
    Cluster,
    Component,
    CoreArea,
    Country,
    Goal,
    Network,
    ProjectArea,
    Theme,
)
from samband.catalogue.states import CODELISTS
from samband.foundation.i18n.writing import money
from samband.foundation.search.queries import Mark, marks

CODED: dict[str, type[Any]] = {
    "cluster": Cluster, "area": ProjectArea, "theme": Theme, "core": CoreArea, "network": Network,
    "component": Component,
}  # fmt: skip


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
    """A value's names, the other forms it is written in, and (for a country) its slug and cluster."""

    sv: str
    en: str
    aliases: tuple[str, ...] = ()
    slug: str = ""
    cluster: str = ""

    def __str__(self) -> str:
        return self.sv if get_language() == "sv" else self.en


@dataclass(frozen=True, slots=True)
class Band:
    """A span of amounts in one currency, from `lowest` and below `below` (None: without an end)."""

    currency: str
    lowest: Decimal
    below: Decimal | None

    def __str__(self) -> str:
        return _band_in_words(self, get_language() or "sv")

    def holds(self, amount: Decimal, currency: str) -> bool:
        """Tell whether an amount belongs to the band."""
        return (
            currency == self.currency
            and self.lowest <= amount
            and (self.below is None or amount < self.below)
        )


@lru_cache(maxsize=256)
def _band_in_words(band: Band, _language: str) -> str:
    """Return the band as the active language writes it; `_language` is what the words are kept under."""
    lowest = money(band.lowest, band.currency)
    if band.below is None:
        return gettext("%(amount)s or more") % {"amount": lowest}
    below = money(band.below, band.currency)
    if not band.lowest:
        return gettext("Less than %(amount)s") % {"amount": below}
    return gettext("%(lowest)s to less than %(below)s") % {"lowest": lowest, "below": below}


@dataclass(frozen=True, slots=True)
class Codelists:
    """All codelists by the code as text; each field has the name of the facet whose values it names."""

    country: Mapping[str, Names] = field(default_factory=dict)
    cluster: Mapping[str, Names] = field(default_factory=dict)
    area: Mapping[str, Names] = field(default_factory=dict)
    theme: Mapping[str, Names] = field(default_factory=dict)
    goal: Mapping[str, Names] = field(default_factory=dict)
    core: Mapping[str, Names] = field(default_factory=dict)
    network: Mapping[str, Names] = field(default_factory=dict)
    component: Mapping[str, Names] = field(default_factory=dict)
    amount: Mapping[str, Band] = field(default_factory=dict)


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
        country={row.code: _names(row, row.slug, row.cluster) for row in countries()},
        goal={str(row.number): _names(row) for row in goals()},
        amount={row.code: Band(row.currency, row.lowest, row.below) for row in AmountBand.objects.all()},
        **{facet: {row.code: _names(row) for row in model.objects.all()} for facet, model in CODED.items()},
    )


def _names(row: Any, slug: str = "", cluster: str = "") -> Names:
    return Names(row.name_sv, row.name_en, tuple(row.aliases), slug, cluster)
