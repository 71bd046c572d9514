"""Tells from title and opening whether a text is the news that money or partnerships have been granted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .passages import sentences_of

#: How many filled lines count as the opening of a text.
_OPENING: Final = 3
_COUNT: Final = (
    r"\b(?:(?!(?:19|20)\d\d\b)\d[\d ,.]*|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton"
    r"|sexton|sjutton|arton|nitton|tjugo\w*|ett dussin|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|a dozen)\s*\b"
)
_MONEY: Final = r"(?:miljon\w*|mnkr|mkr|million\w*|kronor|\bkr\b|\bSEK\b)"
_WHAT: Final = (
    r"(?:\w*partnerskap\w*|\w*samarbet\w*|\w*projekt\b|\w*projekten|förberedelser\w*|\w*kommuner\w*|\w*regioner\w*"
    r"|ansökningar|partnerships?|projects?|co-?operations?|collaborations?|municipalities|regions|applications"
    r"|inception phases)"
)
_GRANTED: Final = (
    r"(?:bevilj(?:as|at|ats|ade|ar)|får\b|tilldel(?:as|ats|ade|ar)|godkän(?:ns|ts|da|t)|klartecken|delar på"
    r"|grant(?:ed|s)\b|award(?:ed|s)\b|approv(?:ed|es)\b|receiv(?:e|es|ed)\b|go-ahead|green light|shares?\b)"
)
_TITLE: Final = (
    re.compile(rf"{_MONEY}.*(?:\b(?:till|åt|to|for)\b|{_GRANTED})|{_GRANTED}.*{_MONEY}", re.I),
    re.compile(rf"{_COUNT}(?:\w+\s+){{0,2}}?(?:nya|new)\s+(?:\S+\s+){{0,3}}?{_WHAT}", re.I),
    re.compile(rf"{_COUNT}(?:\S+\s+){{0,4}}?{_WHAT}.*{_GRANTED}", re.I),
    re.compile(rf"{_GRANTED}.*{_COUNT}(?:\S+\s+){{0,4}}?{_WHAT}", re.I),
    re.compile(rf"\b(?:nya|new)\s+(?:\S+\s+){{0,3}}?{_WHAT}.*{_GRANTED}", re.I),
)
_TOLD: Final = re.compile(
    rf"{_COUNT}(?:\S+\s+){{0,4}}?{_WHAT}.*{_GRANTED}|{_GRANTED}.*{_COUNT}.*{_WHAT}", re.I
)
#: Words of one who asks, applies, reports or sets rules, not of one who tells what has been decided.
_ASKS: Final = re.compile(
    r"\?|^(?:hur|how|så|när|when|vad|what|vem|who)\b|\bFAQ\b|vanliga frågor|frequently asked|ansök|\bsök(?:a|er)?\b"
    r"|\bapply|\bapplying|application (?:process|form|round)|utlysning|\bcalls?\b|upp till|up to\b|högst|at most"
    r"|maxim|riktlinj|guideline|rapporter|reporting|redovis|\bregler|\brules|instruktion|instruction|nätverk|network",
    re.I,
)
#: Words of rules and of looking back over many years.
_MAY: Final = re.compile(
    r"\?|\b(?:kan|may|can|could|must|måste|ska|skall|should|if|om ni|om en|upp till|up to|högst|at most|varje|each"
    r"|every|brukar|usually|normally"
    r"|sedan \d{4}|since|hittills|so far|genom åren|over the years)\b",
    re.I,
)


def strength_of_news(title: str, body: Sequence[str]) -> int:
    """How strongly a text speaks as news of a grant: 3 for its title, 2 for its opening sentences, 0 for neither.

    A title that asks, invites to apply or sets rules speaks as a page of the programme, whatever follows.
    """
    if _ASKS.search(title):
        return 0
    if any(pattern.search(title) for pattern in _TITLE):
        return 3
    opening = [line for line in body if line.strip()][:_OPENING]
    return 2 * any(_tells(sentence) for line in opening for sentence in sentences_of(line))


def _tells(sentence: str) -> bool:
    """Whether a sentence says how many were granted something, as a fact and not as a rule."""
    return bool(_TOLD.search(sentence)) and not _MAY.search(sentence)
