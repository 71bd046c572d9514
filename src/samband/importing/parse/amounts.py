"""Finds the granted total that a text states exactly, in Swedish kronor."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_NUMBER: Final = r"\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_SCALE: Final = r"(?P<scale>miljoner|miljon|mnkr|mkr|million|milj\.?|mn|tkr|tusen|thousand|m)\b\.?"
_SWEDISH: Final = (
    rf"(?P<number>{_NUMBER})\s*(?:{_SCALE})?\s*(?P<unit>svenska kronor|kronor|kr\b|sek\b|swedish kronor)?"
)
_ENGLISH: Final = rf"(?:sek|kr)\s*(?P<number>{_NUMBER})(?:\s*(?:{_SCALE}))?"
_PATTERNS: Final = (re.compile(_ENGLISH, re.I), re.compile(_SWEDISH, re.I))
_FACTORS: Final = {"tkr": 1_000, "tusen": 1_000, "thousand": 1_000}
_APPROXIMATE: Final = re.compile(
    r"(?:närmare|nästan|cirka|ca\.?|omkring|runt|ungefär|knappt|drygt|över|mer än|uppemot|upp till"
    r"|högst|max|maximalt"
    r"|minst|nearly|almost|approximately|approx\.?|about|around|roughly|over|more than|some|up to"
    r"|at most|maximum"
    r"|close to|just under|at least|fler än|en bit över|well over)(?:\s+(?:of|on|på|om|the|totalt))?\s*$",
    re.I,
)
_GRANTED: Final = re.compile(
    r"bevilj|fördel|dela på|delar på|tilldel|beviljat|får\b|fått\b|satsar|satsning|anslag|bidrag"
    r"|stöd på|medel"
    r"|grant|award|allocat|shar(?:e|es|ing)\b|receiv|disburs|fund",
    re.I,
)
_TOTAL: Final = re.compile(
    r"totalt|sammanlagt|sammantaget|tillsammans|total\b|in total|altogether|combined", re.I
)
#: What a number in a title may count instead of kronor.
_COUNTED: Final = re.compile(
    r"\s*(?:euro|eur\b|usd|us-dollar|dollar|pund|invånare|människor|personer|people|inhabitants"
    r"|residents|citizens)",
    re.I,
)
_NOT_GRANTED: Final = re.compile(
    r"kan söka|kan ansöka|kan beviljas|möjlighet att söka|takbelopp|omsätt|årsbudget|can apply"
    r"|may apply|ceiling"
    r"|can be granted|annual budget|turnover|ansökte om|applied for",
    re.I,
)


#: A total stands in the title or in the sentences before this one.
_LATE: Final = 4


@dataclass(frozen=True, slots=True)
class _Amount:
    value: int
    exact: bool
    granted: bool
    total: bool
    early: bool


def granted_amount(title: str, sentences: Iterable[str], lines: Iterable[str] = ()) -> int | None:
    """The granted total in kronor where it is stated exactly; None where it is missing, vague or one of several.

    `lines` are headings and list lines: what they grant is a total only when it is the one sum in the text.

    "närmare 10 miljoner" and "more than SEK 2.5 million" are vague and give None: a bound is not a total.
    """
    prose = [amount for place, text in enumerate([title, *sentences]) for amount in _amounts(text, place)]
    listed = [amount for text in lines for amount in _amounts(text, _LATE)]
    found = [amount for amount in [*prose, *listed] if amount.granted]
    vague = {amount.value for amount in found if not amount.exact}
    sums = [amount.value for amount in found if amount.exact and amount.value not in vague]
    totals = {amount.value for amount in found if amount.total and amount.value in sums}
    if len(totals) == 1:
        return totals.pop()
    if any(amount.early and not amount.exact for amount in found):
        return None
    if len(set(sums)) == 1:
        return sums[0]
    first = next((amount.value for amount in found if amount.early and amount.value in sums), 0)
    return first if first and first >= max(sums) else None


def _amounts(text: str, place: int) -> list[_Amount]:
    """All sums of money in one sentence; `place` 0 is the title, where "8,4 miljoner till …" needs no unit."""
    found: list[_Amount] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            value = _value(match, unit_needed=place > 0)
            if value is None or any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            found.append(
                _Amount(
                    value=value,
                    exact=not _APPROXIMATE.search(text[: match.start()].rstrip()),
                    granted=bool(_GRANTED.search(text) or not place) and not _NOT_GRANTED.search(text),
                    total=bool(_TOTAL.search(text)),
                    early=place < _LATE,
                )
            )
    return found


def _value(match: re.Match[str], *, unit_needed: bool) -> int | None:
    """Kronor from a match; None for a bare number, another currency or a sum below ten thousand."""
    groups = match.groupdict()
    scale = (groups.get("scale") or "").casefold().rstrip(".")
    if "unit" in groups and not groups["unit"] and scale not in {"mkr", "mnkr", "tkr"}:
        counted = _COUNTED.match(match.string, match.end())
        if unit_needed or counted or scale not in {"miljoner", "million", "miljon"}:
            return None
    kronor = _number(match["number"]) * (_FACTORS.get(scale, 1_000_000) if scale else 1)
    return int(kronor) if kronor == int(kronor) and 10_000 <= kronor < 10**12 else None


def _number(text: str) -> Decimal:
    """A number written with Swedish or English separators."""
    if re.fullmatch(r"\d{1,3}(?:[ .,]\d{3})+", text):
        return Decimal(re.sub(r"[ .,]", "", text))
    grouped = re.fullmatch(r"(\d{1,3}(?:[ .,]\d{3})+)[.,](\d{1,2})", text)
    if grouped:
        return Decimal(re.sub(r"[ .,]", "", grouped[1]) + "." + grouped[2])
    return Decimal(text.replace(",", "."))
