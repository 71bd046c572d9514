"""Budget arithmetic: what a line costs, and the sums by year, party and cost category."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import TypeVar

from samband.rulebook.money import EXACT, Money, round_money, total

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One line: `key` is its row, `year` counts from 1 (0: not said), `party` bears the cost."""

    key: str
    amount: Money
    category: str = ""
    year: int = 0
    party: str = ""


@dataclass(frozen=True, slots=True)
class BudgetSums:
    """A budget added up; every sum is of the rounded lines, so that what is shown adds up."""

    total: Money
    by_year: dict[int, Money]
    by_party: dict[str, Money]
    by_category: dict[str, Money]
    cells: dict[tuple[str, int], Money]
    """By category and year."""


def line_amount(quantity: Decimal | None, price: Decimal, currency: str, *, whole: bool) -> Money:
    """Return number times price, rounded once; a number that is not written counts as one."""
    with localcontext(prec=EXACT):
        product = price if quantity is None else quantity * price
    return round_money(Money(product, currency), whole=whole)


def add_up(lines: Iterable[BudgetLine], currency: str) -> BudgetSums:
    """Return all sums of a budget; lines without year, party or category stand under 0 and ''."""
    rows = list(lines)
    return BudgetSums(
        total=total((line.amount for line in rows), currency),
        by_year=_by(rows, currency, lambda line: line.year),
        by_party=_by(rows, currency, lambda line: line.party),
        by_category=_by(rows, currency, lambda line: line.category),
        cells=_by(rows, currency, lambda line: (line.category, line.year)),
    )


def _by(lines: list[BudgetLine], currency: str, key: Callable[[BudgetLine], K]) -> dict[K, Money]:
    sums: dict[K, Money] = {}
    for line in lines:
        name = key(line)
        sums[name] = sums.get(name, Money(Decimal(0), currency)) + line.amount
    return sums
