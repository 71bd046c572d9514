from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.money import MixedCurrencyError, Money, allocate, round_money, total, unit_of
from tests.rulebook.cases import sek

cents = st.integers(-(10**14), 10**14).map(lambda n: Money(Decimal(n).scaleb(-2), "SEK"))
weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(lambda found: sum(found) > 0)


@pytest.mark.parametrize(
    ("amount", "whole", "rounded"),
    [
        ("1.005", False, "1.01"),
        ("1.004", False, "1.00"),
        ("-1.005", False, "-1.01"),
        ("2.5", True, "3"),
        ("3.5", True, "4"),
        ("2.49", True, "2"),
    ],
)
def test_rounding_is_half_up(amount: str, whole: bool, rounded: str) -> None:
    assert str(round_money(sek(amount), whole=whole)) == f"{rounded} SEK"


def test_the_minor_unit_is_the_currency_s_own() -> None:
    assert [unit_of(code) for code in ("SEK", "UGX", "KWD")] == [Decimal("0.01"), 1, Decimal("0.001")]
    assert unit_of("SEK", whole=True) == 1


@pytest.mark.parametrize("operation", ["__add__", "__sub__", "__lt__"])
def test_currencies_do_not_mix(operation: str) -> None:
    with pytest.raises(MixedCurrencyError):
        getattr(sek(1), operation)(Money(Decimal(1), "EUR"))


@pytest.mark.parametrize("amount", [1.5, 1, Decimal("NaN"), Decimal("Infinity")])
def test_only_finite_decimals_are_amounts(amount: object) -> None:
    with pytest.raises(ValueError, match="finite Decimal"):
        Money(amount, "SEK")  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize("currency", ["", "kr", "sek", "SE1", "ÅÄÖ"])
def test_only_codes_are_currencies(currency: str) -> None:
    with pytest.raises(ValueError, match="three capital letters"):
        Money(Decimal(1), currency)


def test_amounts_are_equal_by_value() -> None:
    assert sek("1.0") == sek("1.00")
    assert {sek("1.0")} == {sek("1.00")}
    assert (sek(1) < sek(2), sek(2) >= sek(2)) == (True, True)


def test_total_of_nothing_is_zero() -> None:
    assert total([], "SEK") == sek(0)


@given(cents, cents)
def test_adding_and_taking_away_are_exact(first: Money, second: Money) -> None:
    assert first + second - second == first


@given(cents, weights)
def test_parts_add_up_and_keep_to_the_unit(money: Money, shares: list[int]) -> None:
    parts = allocate(money, shares)
    assert total(parts, "SEK") == money
    assert [round_money(part) for part in parts] == list(parts)


@given(cents, weights)
def test_no_part_is_a_unit_off_its_exact_share(money: Money, shares: list[int]) -> None:
    for part, share in zip(allocate(money, shares), shares, strict=True):
        assert abs(part.amount * sum(shares) - money.amount * share) < Decimal("0.01") * sum(shares)


def test_equal_remainders_go_to_the_earlier_part() -> None:
    assert allocate(sek(100), [1, 1, 1], whole=True) == (sek(34), sek(33), sek(33))
    assert allocate(sek("-0.05"), [1, 1]) == (sek("-0.03"), sek("-0.02"))


@pytest.mark.parametrize("shares", [[], [0, 0], [1, -1]])
def test_impossible_weights_are_refused(shares: list[int]) -> None:
    with pytest.raises(ValueError, match="Weights"):
        allocate(sek(1), shares)


def test_what_is_no_whole_number_of_units_is_refused() -> None:
    with pytest.raises(ValueError, match="Round"):
        allocate(sek("0.5"), [1], whole=True)
