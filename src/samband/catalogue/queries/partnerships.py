"""One partnership's page: its partners and its projects over time."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.disclosure import (
    ShownPartnership,
    ShownProject,
    Wording,
    disclosable,
    disclosed,
    get_partnership,
)
from samband.catalogue.queries.phases import phase
from samband.catalogue.queries.rows import years


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A project on a partnership's timeline; `phase` is running, planned, finished or ""."""

    project: ShownProject
    years: str
    component: str
    phase: str


@dataclass(frozen=True, slots=True)
class PartnershipPage:
    """Everything that a partnership's page shows. `length` is in years, at least one; None when unknown."""

    partnership: ShownPartnership
    title: Wording
    stages: tuple[Stage, ...]
    granted: tuple[Sum, ...]
    years: str
    length: int | None


def partnership_page(slug: str, today: date) -> PartnershipPage:
    """Return the page of a public partnership, or raise 404. The number of queries is constant."""
    lists = codelists()
    partnership = get_partnership(slug)
    projects = list(disclosed(disclosable().filter(partnership=partnership.number)))
    projects.sort(key=lambda each: (each.starts_on or each.ends_on or date.max, each.slug))
    starts = [day for day in (partnership.started_on, *(each.starts_on for each in projects)) if day]
    ends = [day for each in projects if (day := each.ends_on or each.starts_on)]
    first, last = min(starts, default=None), max(ends, default=None)
    return PartnershipPage(
        partnership=partnership,
        title=_title(partnership),
        stages=tuple(
            Stage(each, _years(each), component_name(each, lists), phase(each.starts_on, each.ends_on, today))
            for each in projects
        ),
        granted=_granted(projects),
        years=years(first.isoformat() if first else "", last.isoformat() if last else ""),
        length=max(1, round((last - first).days / 365.25)) if first and last else None,
    )


def component_name(project: ShownProject, lists: Codelists) -> str:
    """Return what its component is called now, else what it was called when the project was granted."""
    if names := lists.component.get(project.component):
        return str(names)
    return str(project.grant.component_name) if project.grant else ""


def _title(partnership: ShownPartnership) -> Wording:
    names = [partner.name for partner in partnership.partners]
    return Wording(" – ".join(name.sv for name in names), " – ".join(name.en for name in names))


def _years(project: ShownProject) -> str:
    start, end = (day.isoformat() if day else "" for day in (project.starts_on, project.ends_on))
    return years(start, end)


def _granted(projects: list[ShownProject]) -> tuple[Sum, ...]:
    """Add up what was granted, currency by currency."""
    sums: dict[str, Decimal] = {}
    for grant in (project.grant for project in projects if project.grant is not None):
        sums[grant.currency] = sums.get(grant.currency, Decimal(0)) + grant.amount
    return tuple(Sum(amount, currency) for currency, amount in sorted(sums.items()))
