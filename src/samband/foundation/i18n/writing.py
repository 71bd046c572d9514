"""Money, numbers and dates as the reader's language writes them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal, format_percent
from django.utils import timezone
from django.utils.translation import get_language

UNKNOWN = "–"
NO_BREAK = "\N{NO-BREAK SPACE}"


def reader_locale() -> Locale:
    """The Babel locale of the active language; English with day first if there is none."""
    return _locale(get_language() or "en")


@lru_cache
def _locale(code: str) -> Locale:
    try:
        found = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        found = Locale("en")
    return Locale("en", "GB") if str(found) == "en" else found


def _decimal(value: Any) -> Decimal | None:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def number(value: Any, decimals: int | None = None) -> str:
    """A number with the reader's separators; ``decimals`` fixes the places shown."""
    amount = _decimal(value)
    if amount is None:
        return UNKNOWN
    pattern = "#,##0." + "0" * int(decimals) if decimals else "#,##0" if decimals == 0 else None
    return _written(amount, pattern, get_language() or "en")


@lru_cache(maxsize=2048)
def _written(amount: Decimal, pattern: str | None, code: str) -> str:
    """A number as it is written; counts come back on every page, and Babel takes its time."""
    return format_decimal(amount, format=pattern, locale=_locale(code))


def money(value: Any, currency: str = "") -> str:
    """An amount with its currency; whole amounts are written without decimals.

    Takes anything with ``amount`` and ``currency``, or a number and an ISO 4217 code.
    """
    amount = _decimal(getattr(value, "amount", value))
    code = str(getattr(value, "currency", "") or currency)
    if amount is None:
        return UNKNOWN
    if not code:
        raise ValueError("The filter money needs a currency: write |money:'SEK'.")
    return _priced(amount, code, get_language() or "en")


@lru_cache(maxsize=2048)
def _priced(amount: Decimal, currency: str, code: str) -> str:
    """An amount as it is written; see `_written`."""
    locale = _locale(code)
    figures = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
    sign = "¤" if locale.language == "sv" else "¤¤"
    pair = (sign, figures) if locale.language == "en" else (figures, sign)
    pattern = NO_BREAK.join(pair)
    return format_currency(amount, currency, pattern, locale=locale, currency_digits=False)


def unlocalized(value: Any) -> str:
    """A number as a machine reads it, whatever the language: 12.5."""
    return str(value)


def percent(value: Any) -> str:
    """A share between 0 and 1 as per cent."""
    share = _decimal(value)
    return UNKNOWN if share is None else format_percent(share, locale=reader_locale())


def localdate(value: Any, length: str = "long") -> str:
    """A date, or the day of a moment here: "22 November 2026"; ``length`` as in Babel."""
    if isinstance(value, dt.datetime):
        value = timezone.localtime(value) if timezone.is_aware(value) else value
    if not isinstance(value, dt.date):
        return UNKNOWN
    return _dated(dt.date(value.year, value.month, value.day), length, get_language() or "en")


@lru_cache(maxsize=2048)
def _dated(day: dt.date, length: str, code: str) -> str:
    """A day as it is written; see `_written`."""
    return format_date(day, length, locale=_locale(code))


def clock(value: Any) -> str:
    """The time of day here: "14:05", in Swedish "14.05"; a dash when there is none.

    Language Council of Sweden, Svenska skrivregler: a full stop between hours and minutes.
    """
    if isinstance(value, dt.datetime):
        value = (timezone.localtime(value) if timezone.is_aware(value) else value).time()
    return _clocked(f"{value:%H:%M}") if isinstance(value, dt.time) else UNKNOWN


def _clocked(time: str) -> str:
    """A time of day as it is written; midnight may be called 24:00, which is no time of any day."""
    return time.replace(":", ".") if reader_locale().language == "sv" else time


def day_and_time(day: str, time: str) -> str:
    """A written day and a time such as "14:05" in one: "1 May 2026, 14:05", in Swedish "1 maj 2026 kl. 14.05"."""
    joint = f" kl.{NO_BREAK}" if reader_locale().language == "sv" else ", "
    return f"{day}{joint}{_clocked(time)}"


def localmoment(value: Any) -> str:
    """A moment here with day and minute: "22 November 2026, 14:05", in Swedish "22 november 2026 kl. 14.05"."""
    if not isinstance(value, dt.datetime):
        return localdate(value)
    here = timezone.localtime(value) if timezone.is_aware(value) else value
    return day_and_time(localdate(here), f"{here:%H:%M}")


def isodate(value: Any) -> str:
    """The machine form of a date or a moment, for ``<time datetime>``."""
    return value.isoformat() if isinstance(value, dt.date) else ""


def weekday(value: Any) -> str:
    """Date with the day of the week: "Sunday 22 November"."""
    if not isinstance(value, dt.date):
        return UNKNOWN
    return format_datetime(dt.datetime.combine(value, dt.time()), "EEEE d MMMM", locale=reader_locale())
