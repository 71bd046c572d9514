"""Cuts a record's body into headings, list lines and sentences, with what the lines around them say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from .vocabulary import Vocabulary, key

_AREA: Final = re.compile(
    r"(?:samarbetsområden?|projektområden?|område|areas? of cooperation|cooperation areas?"
    r"|project areas?|areas?"
    r"|tema|theme|topic)\s*:\s*(\S.*)",
    re.I,
)
_BULLET: Final = re.compile(r"^(?:[•●▪◦‣*·]|[-–—](?=\s)|\d{1,2}[.)](?=\s))\s*")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“”’(–-]?\s?[A-ZÅÄÖ0-9])")
_INITIALS: Final = re.compile(r"(?:\b(?:[A-Z]|bl\.a|t\.ex|dvs|St|Dr|ca|nr|kl|m\.fl|e\.g|i\.e|Mr|Mrs|Ms)\.)$")
_LEAD: Final = re.compile(r"^([^:.]{5,90}?)\s*(?::|\s[–—-]\s(?=[a-zåäö]))\s*(.*)$")
#: A lead that only announces the parties behind it: "ett partnerskap mellan tre kommuner".
_ANNOUNCES: Final = re.compile(r"\b(?:between|among|mellan)(?:\s+[a-zåäö\d]+){1,5}$")
#: A line longer than this is prose even without a full stop.
_LINE: Final = 160
#: A paragraph's first sentence that is no longer than this may be its heading: "A – B, Kenya. They …".
_HEAD: Final = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """One heading or list line (`is_line`) or one sentence, with the area and country its surroundings give."""

    text: str
    is_line: bool
    area: str = ""
    countries: tuple[str, ...] = ()


def read_passages(body: Iterable[str], vocabulary: Vocabulary) -> list[Passage]:
    """The passages of a body in its order."""
    lines = [line.strip() for line in body if line.strip()]
    found: list[Passage] = []
    countries: tuple[str, ...] = ()
    for place, line in enumerate(lines):
        text = _BULLET.sub("", line)
        heading = _country_heading(text, vocabulary)
        if heading:
            countries = heading
            continue
        if _AREA.fullmatch(text):
            continue
        following = _AREA.fullmatch(_BULLET.sub("", lines[place + 1])) if place + 1 < len(lines) else None
        found.extend(_passages_of(text, following[1] if following else "", countries))
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


def _country_heading(line: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The country codes of a line that names nothing but countries ("Zambia och Zimbabwe")."""
    parts = re.split(r"\s*(?:,|/|&|\boch\b|\band\b)\s*", line.strip(" :")) if len(line) < 80 else [line]
    codes = [vocabulary.countries.get(key(part), "") for part in parts if part]
    whole = vocabulary.countries.get(key(line), "")
    return (whole,) if whole else tuple(codes) if codes and all(codes) else ()


def _passages_of(text: str, area: str, countries: tuple[str, ...]) -> Iterator[Passage]:
    """A line as one passage, or as its sentences; a leading "A and B: …" stands as a line of its own."""
    if len(text) <= _LINE and not re.search(r"[.!?]$|[.!?]\s+[A-ZÅÄÖ]", _INITIALS.sub("", text)):
        yield Passage(text, True, area, countries)
        return
    lead = _LEAD.match(text)
    rest = text
    if lead and not _ANNOUNCES.search(lead[1]):
        yield Passage(lead[1], True, area, countries)
        rest = lead[2]
    for place, sentence in enumerate(sentences_of(rest)):
        heads = not place and rest == text and len(sentence) <= _HEAD
        yield Passage(sentence, heads, area, countries)
