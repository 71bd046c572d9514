"""Filters that write money, numbers and dates in the reader's language."""

from __future__ import annotations

from django import template

from samband.foundation.i18n.writing import (
    isodate,
    localdate,
    localmoment,
    money,
    number,
    percent,
    unlocalized,
    weekday,
)
from samband.foundation.ui.fields import count_words

__all__ = [
    "isodate", "localdate", "localmoment", "money", "number", "of_words", "percent",
    "unlocalized", "weekday",
]  # fmt: skip

register = template.Library()
for _write in (isodate, localdate, localmoment, money, number, percent, unlocalized, weekday):
    register.filter(_write.__name__, _write)


@register.filter
def of_words(used: int, limit: int) -> str:
    """How many words are used of how many."""
    return count_words(int(used), int(limit))
