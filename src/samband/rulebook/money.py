"""Money as an exact amount with a currency, one rounding rule and a division that adds up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import total_ordering

# Decimals of the minor unit where ISO 4217 says other than two.
MINOR_UNIT_DIGITS = {
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0,
    "RWF": 0, "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
    "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
}  # fmt: skip
EXACT = 200  # digits: far more than any budget needs, so that no sum is rounded behind our back


class MixedCurrencyError(ValueError):
    """Two amounts in different currencies were added, subtracted or compared."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217 code); never a float, never without its currency."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal) or not self.amount.is_finite():
            raise ValueError(f"An amount is a finite Decimal, not {self.amount!r}.")
        code = self.currency
        if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):
            raise ValueError(f"A currency is three capital letters, not {code!r}.")

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise MixedCurrencyError(f"{self.currency} and {other.currency} do not mix.")

    def __add__(self, other: Money) -> Money:
        self._same(other)
        with localcontext(prec=EXACT):
            return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return self + -other

    def __neg__(self) -> Money:
        return Money(self.amount.copy_negate() if self.amount else self.amount, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.amount < other.amount

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"


def unit_of(currency: str, *, whole: bool = False) -> Decimal:
    """Return the smallest step of a currency: its minor unit, or one when `whole` is asked for."""
    digits = 0 if whole else MINOR_UNIT_DIGITS.get(currency, 2)
    return Decimal(1).scaleb(-digits)


def round_money(money: Money, *, whole: bool = False) -> Money:
    """Round half up (away from zero) to the minor unit, or to whole currency units.

    The one rounding rule of the system: the one people learn at school and auditors expect.
    """
    with localcontext(prec=EXACT):
        unit = unit_of(money.currency, whole=whole)
        return Money(money.amount.quantize(unit, rounding=ROUND_HALF_UP), money.currency)


def total(moneys: Iterable[Money], currency: str) -> Money:
    """Add amounts of one currency; nothing gives zero. Raises `MixedCurrencyError`."""
    result = Money(Decimal(0), currency)
    for money in moneys:
        result += money
    return result


def allocate(money: Money, weights: Sequence[int | Decimal], *, whole: bool = False) -> tuple[Money, ...]:
    """Divide an amount by weights so that the parts add up to it exactly.

    Largest remainder first; equal remainders go to the earlier part. Raises `ValueError` when the
    weights are negative or all zero, or when the amount is not a whole number of units.
    """
    shares = [Fraction(weight) for weight in weights]
    if not shares or min(shares) < 0 or sum(shares) == 0:
        raise ValueError("Weights must be zero or more, and at least one above zero.")
    unit = unit_of(money.currency, whole=whole)
    units = Fraction(money.amount) / Fraction(unit)
    if units.denominator != 1:
        raise ValueError(f"Round {money} to {unit} before dividing it.")
    exact = [abs(units) * share / sum(shares) for share in shares]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in by_remainder[: int(abs(units)) - sum(parts)]:
        parts[index] += 1
    sign = -1 if units < 0 else 1
    with localcontext(prec=EXACT):
        return tuple(Money(sign * part * unit, money.currency) for part in parts)
