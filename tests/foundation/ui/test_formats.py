"""Money, numbers and dates are written in the reader's language."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.utils import timezone, translation

from samband.foundation.ui.templatetags import ui_formats as formats

DAY = dt.date(2026, 11, 22)
MOMENT = dt.datetime(2026, 11, 22, 13, 5, tzinfo=dt.UTC)
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "amount", "currency", "text"),
    [
        ("sv", Decimal("150000"), "SEK", f"150{SPACE}000{SPACE}kr"),
        ("sv", Decimal("150000.50"), "SEK", f"150{SPACE}000,50{SPACE}kr"),
        ("sv", 1200, "EUR", f"1{SPACE}200{SPACE}€"),
        ("en", Decimal("150000"), "SEK", f"SEK{SPACE}150,000"),
        ("en", Decimal("-12.5"), "EUR", f"-EUR{SPACE}12.50"),
    ],
)
def test_money(language: str, amount: object, currency: str, text: str) -> None:
    with translation.override(language):
        assert formats.money(amount, currency) == text
        assert formats.money(SimpleNamespace(amount=amount, currency=currency)) == text


def test_money_without_a_currency_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="needs a currency"):
        formats.money(Decimal(1))


@pytest.mark.parametrize(
    "write", [formats.number, formats.percent, formats.localdate, formats.localmoment, formats.weekday]
)
def test_what_is_unknown_is_a_dash(write: object) -> None:
    assert write(float("nan")) == "–"  # type: ignore[operator]  # each takes one value
    assert write(None) == "–"  # type: ignore[operator]  # each takes one value
    assert formats.money(None, "SEK") == "–"
    assert formats.isodate("") == ""


def test_numbers() -> None:
    with translation.override("sv"):
        assert formats.number(1234567) == f"1{SPACE}234{SPACE}567"
        assert formats.number(Decimal("1.5"), 2) == "1,50"
        assert formats.percent(Decimal("0.4")) == f"40{SPACE}%"
    with translation.override("en"):
        assert formats.number(1234.5) == "1,234.5"
        assert formats.number(1234.5, 0) == "1,234"
        assert formats.unlocalized(1234.5) == "1234.5"


def test_dates() -> None:
    with timezone.override("Europe/Stockholm"):
        with translation.override("sv"):
            assert formats.localdate(DAY) == "22 november 2026"
            assert formats.localmoment(MOMENT) == f"22 november 2026 kl.{SPACE}14.05"
            assert formats.weekday(DAY) == "söndag 22 november"
        with translation.override("en"):
            assert formats.localdate(DAY, "medium") == "22 Nov 2026"
            assert formats.localmoment(DAY) == "22 November 2026"
    assert formats.isodate(DAY) == "2026-11-22"


def test_no_active_language_falls_back_to_english() -> None:
    with translation.override(None):
        assert formats.localdate(DAY) == "22 November 2026"
