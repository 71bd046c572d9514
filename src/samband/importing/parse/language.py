"""Tells Swedish from English by their small words."""

from __future__ import annotations

import re
from typing import Final

_SWEDISH: Final = frozenset(
    [
        "och",
        "att",
        "det",
        "som",
        "en",
        "ett",
        "på",
        "är",
        "av",
        "för",
        "med",
        "den",
        "till",
        "inte",
        "om",
        "har",
        "de",
        "ska",
        "kommer",
        "från",
        "sig",
        "vi",
        "kan",
        "så",
        "eller",
        "i",
        "vid",
        "var",
        "ska",
        "även",
        "under",
        "mellan",
        "sina",
        "sitt",
        "sin",
        "där",
        "hur",
        "när",
        "blir",
        "genom",
        "också",
        "kommun",
        "kommuner",
        "kommunen",
        "svenska",
        "mot",
        "över",
        "samarbete",
        "samarbetet",
        "projektet",
        "år",
        "inom",
        "efter",
        "deras",
        "detta",
        "denna",
        "dessa",
        "alla",
        "mer",
    ]
)
_ENGLISH: Final = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "in",
        "is",
        "that",
        "it",
        "with",
        "for",
        "as",
        "on",
        "are",
        "this",
        "be",
        "by",
        "from",
        "or",
        "an",
        "at",
        "which",
        "have",
        "has",
        "was",
        "will",
        "their",
        "its",
        "they",
        "we",
        "our",
        "not",
        "been",
        "more",
        "between",
        "through",
        "can",
        "also",
        "project",
        "partnership",
        "municipality",
        "municipalities",
        "local",
        "aims",
        "these",
        "who",
        "all",
        "other",
        "into",
        "both",
        "during",
        "how",
        "about",
        "than",
    ]
)
_BOTH: Final = _SWEDISH & _ENGLISH | {"i", "on", "all", "den"}
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_of(title: str, body: str) -> str:
    """`sv` or `en`, judged by the body, then the title; Swedish, the site's first language, when neither tells."""
    for text in (body[:6000], title):
        words = [word.casefold() for word in _WORD.findall(text)]
        swedish = sum(word in _SWEDISH and word not in _BOTH for word in words)
        english = sum(word in _ENGLISH and word not in _BOTH for word in words)
        if swedish != english:
            return "sv" if swedish > english else "en"
    return "sv" if re.search(r"[åäöÅÄÖ]", body) or (not body.strip() and re.search("[åäö]", title)) else "en"
