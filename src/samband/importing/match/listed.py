"""Reads a partnership of three parties or more out of one list: "between three towns – A in Sweden, B in …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from .mentions import Mention

_OPENER: Final = re.compile(
    r"(?:partner|samarbet|utbyte|projekt|project|co-?operat|collaborat|exchange|twin)\w*\b.{0,60}?"
    r"\b(?:between|among|mellan)\s+(?-i:(?:[a-zåäö\d-]+\s+){0,5}(?:[a-zåäö]+\s*[:–—(-]\s*)?)$",
    re.I | re.S,
)
_NEXT: Final = re.compile(
    r"\s*(?:,|;|,?\s*(?:och|and|samt|&|as well as))\s*(?:(?:the|i|in|staden|kommunen|distriktet|regionen|länet"
    r"|city|town|district|county|municipality|of)\s+)*",
    re.I,
)
_LEAST: Final = 3


def parties_listed(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The Swedish and the foreign parties of one partnership, or two empty lists.

    One of the sides has a single party; with several on both nothing tells who works with whom.
    """
    for at, first in enumerate(mentions):
        if not _OPENER.search(text[: first.start]):
            continue
        parties = [first, *_following(text, mentions[at:])]
        bodies = [one for one in parties if one.body is not None]
        places = [one for one in parties if one.body is None]
        if len(parties) >= _LEAST and 1 in (len(bodies), len(places)) and bodies and places:
            return bodies, places
    return [], []


def _following(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that go on the list the first one opens."""
    for before, after in pairwise(mentions):
        gap = text[before.end : after.start]
        closed = text[before.end - 1] == "," and (gap.isspace() or _NEXT.fullmatch(f",{gap}"))
        if not (closed or _NEXT.fullmatch(gap)):
            return
        yield after
