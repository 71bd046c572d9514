"""Cuts a record's body into headings, list lines and sentences, with what the lines around them say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from .vocabulary import Vocabulary, key

_AREA: Final = re.compile(
    r"(?:samarbetsområden?|projektområden?|område|areas? of cooperation|cooperation areas?|project areas?|areas?"
    r"|tema|theme|topic)\s*:\s*(\S.*)",
    re.I,
)
_BULLET: Final = re.compile(r"^(?:[•●▪◦‣*·]|[-–—](?=\s)|\d{1,2}[.)](?=\s))\s*")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“”’(–-]?\s?[A-ZÅÄÖ0-9])")
_INITIALS: Final = re.compile(r"(?:\b(?:[A-Z]|bl\.a|t\.ex|dvs|St|Dr|ca|nr|kl|m\.fl|e\.g|i\.e|Mr|Mrs|Ms)\.)$")
_LEAD: Final = re.compile(r"^([^:.]{5,90}?)\s*(?::|\s[–—-]\s(?=[a-zåäö]))\s*(.*)$")
#: A line longer than this is prose even without a full stop.
_LINE: Final = 160


@dataclass(frozen=True, slots=True)
class Passage:
    """One heading or list line (`is_line`) or one sentence, with the area and country its surroundings give."""

    text: str
    is_line: bool
    area: str = ""
    country: str = ""


def read_passages(body: Iterable[str], vocabulary: Vocabulary) -> list[Passage]:
    """The passages of a body in its order."""
    lines = [line.strip() for line in body if line.strip()]
    found: list[Passage] = []
    country = ""
    for place, line in enumerate(lines):
        text = _BULLET.sub("", line)
        if key(text) in vocabulary.countries:
            country = text
            continue
        if _AREA.fullmatch(text):
            continue
        following = _AREA.fullmatch(_BULLET.sub("", lines[place + 1])) if place + 1 < len(lines) else None
        found.extend(_passages_of(text, following[1] if following else "", country))
    return found


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph, kept whole at initials and common abbreviations."""
    found: list[str] = []
    for part in _SENTENCE_END.split(text):
        if found and _INITIALS.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def _passages_of(text: str, area: str, country: str) -> Iterator[Passage]:
    """A line as one passage, or as its sentences; a leading "A and B: …" stands as a line of its own."""
    if len(text) <= _LINE and not re.search(r"[.!?]$|[.!?]\s+[A-ZÅÄÖ]", _INITIALS.sub("", text)):
        yield Passage(text, True, area, country)
        return
    lead = _LEAD.match(text)
    rest = text
    if lead:
        yield Passage(lead[1], True, area, country)
        rest = lead[2]
    for sentence in sentences_of(rest):
        yield Passage(sentence, False, area, country)
