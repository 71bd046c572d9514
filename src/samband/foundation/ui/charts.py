"""Lengths, scales and marks of charts: plain numbers that templates print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10
from typing import Any

from samband.foundation.i18n.writing import number

STEPS = (1, 2, 2.5, 5, 10)
MOST_TICKS = 5
MOST_NAMES = 7
"""So many names stand under columns where there is little room."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its value, the value in words, and where its parts are listed ("" for nowhere)."""

    label: str
    value: int | float | Decimal
    said: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar with its length in hundredths of the scale, and whether its name is always shown."""

    bar: Bar
    length: str
    rest: str
    named: bool


def scale(most: float) -> tuple[float, list[float]]:
    """Return the end of a scale that holds `most`, and its marks from 0 in even, round steps."""
    if most <= 0:
        return 1, [0, 1]
    rough = most / (MOST_TICKS - 1)
    power = 10 ** floor(log10(rough))
    step = next(step * power for step in STEPS if step * power >= rough * 0.999999)
    if most >= 1 and step < 1:
        step = 1
    count = ceil(most / step - 1e-9)
    return step * count, [step * each for each in range(count + 1)]


def drawn(bars: Iterable[Bar], end: float) -> list[Drawn]:
    """Return bars with their lengths on a scale from 0 to `end`."""
    listed = list(bars)
    every = max(1, ceil(len(listed) / MOST_NAMES))
    last = len(listed) - 1
    return [
        Drawn(bar, *_lengths(float(bar.value), end), named=(last - at) % every == 0)
        for at, bar in enumerate(listed)
    ]


def mark(value: float) -> str:
    """Write a mark on a scale in the reader's language."""
    return number(round(value, 6), None if value == int(value) else 1)


def _lengths(value: float, end: float) -> tuple[str, str]:
    length = round(100 * max(0.0, value) / end, 2) if end else 0.0
    return f"{length:g}", f"{100 - length:g}"


def prepare_bars(values: dict[str, Any]) -> dict[str, Any]:
    """Add what the bar chart prints: each bar on a scale that ends with the longest."""
    bars = list(values["bars"])
    values["rows"] = drawn(bars, max((float(bar.value) for bar in bars), default=0))
    return values


def prepare_columns(values: dict[str, Any]) -> dict[str, Any]:
    """Add what the column chart prints: columns on a round scale, and its marks from the top."""
    bars = list(values["bars"])
    end, marks = scale(max((float(bar.value) for bar in bars), default=0))
    values["rows"] = drawn(bars, end)
    values["marks"] = [mark(each) for each in reversed(marks)]
    values["lines"] = [f"{100 * each / (len(marks) - 1):g}" for each in range(len(marks))]
    return values
