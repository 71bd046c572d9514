"""The sums of a budget as people read them: by cost category and year, and by the party that bears them."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import get_language, gettext

from samband.applications.queries.budgets import budget_sums
from samband.applications.queries.content import Content
from samband.applications.queries.fields import Field
from samband.rulebook.money import Money
from samband.rulebook.tables import TableRole


@dataclass(frozen=True, slots=True)
class SumRow:
    """One line of sums: its name, an amount for each year (None where nothing stands), and its total."""

    name: str
    years: list[Money | None]
    total: Money


@dataclass(frozen=True, slots=True)
class Sums:
    """A budget added up: the names of its years (none where lines have no year), rows and the total."""

    years: list[str]
    rows: list[SumRow]
    total: SumRow
    parties: list[tuple[str, Money]]


def sums_of(item: Field, loaded: Content) -> Sums | None:
    """Return the sums of a budget table; None for other tables and while no line has a price."""
    if item.table is None or item.table.role is not TableRole.BUDGET:
        return None
    found = budget_sums(loaded)
    if found is None or not found.by_category:
        return None
    years = sorted(year for year in found.by_year if year)
    if 0 in found.by_year and years:
        years = [*years, 0]
    rows = [
        SumRow(name, [found.cells.get((code, year)) for year in years], found.by_category[code])
        for code, name in [*_names(item, "category"), ("", gettext("Without category"))]
        if code in found.by_category
    ]
    parties = [(party.key, party.organisation.name) for party in loaded.parties]
    return Sums(
        years=[gettext("Year %(n)d") % {"n": year} if year else gettext("No year") for year in years],
        rows=rows,
        total=SumRow(gettext("Total"), [found.by_year[year] for year in years], found.total),
        parties=[
            (name, found.by_party.get(code, Money(Decimal(0), found.total.currency)))
            for code, name in [*parties, ("", gettext("No partner named"))]
            if code in found.by_party
        ],
    )


def _names(item: Field, column: str) -> list[tuple[str, str]]:
    found = item.table.column(column) if item.table else None
    reader = get_language() or "sv"
    return [(choice.code, choice.label.pick(reader)) for choice in found.choices] if found else []
