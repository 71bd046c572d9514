"""Takes the partner names out of a footer's lines, run together or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from samband.importing.parse.runs import split_closed, split_run

from .authority import Authority

_IN_BRACKETS: Final = re.compile(r"^(.*?)\s*\(([^()]+)\)$")
_AND: Final = re.compile(r"\s+(?:and|och|samt|&|\+)\s+")
_Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A partner's name as it is written, the country said beside it, and those its heading names."""

    text: str
    country: str = ""
    near: frozenset[str] = frozenset()


def swedish_names(lines: Iterable[str], authority: Authority) -> list[str]:
    """The names of Swedish partners on footer lines."""

    def is_known(text: str) -> bool:
        return len(text) > 2 and authority.register.find(text) is not None

    pieces = [name for line in lines for name in _split(line, is_known)]
    return [part for piece in pieces for part in (split_closed(piece, is_known) or [piece])]


def international_names(lines: Iterable[str], authority: Authority) -> list[WrittenName]:
    """The names of foreign partners on footer lines; "Kalush, Ukraina" and "Kalush (Ukraine)" carry their country."""
    found: list[WrittenName] = []
    for line in lines:
        for name in _split(line, _is_partner(authority)):
            country = authority.countries.code(name)
            bracketed = _IN_BRACKETS.match(name)
            if country and found:
                found[-1] = WrittenName(found[-1].text, country)
            elif bracketed and authority.countries.code(bracketed[2]):
                found.append(WrittenName(bracketed[1], authority.countries.code(bracketed[2])))
            elif not country:
                found.append(WrittenName(name))
    return found


def _is_partner(authority: Authority) -> _Known:
    def known(text: str) -> bool:
        bracketed = _IN_BRACKETS.match(text.strip())
        name = bracketed[1] if bracketed else text
        return bool(authority.countries.code(name)) or authority.gazetteer.is_known(name)

    return known


def _split(line: str, is_known: _Known) -> Iterator[str]:
    """The names on one line: parted by commas, by case, by form words, and by "and" between known names."""
    for part in re.split(r"\s*[,;|•]\s*", line):
        for piece in split_run(part.strip(), is_known):
            halves = [half.strip() for half in _AND.split(piece)]
            if len(halves) > 1 and not is_known(piece) and all(is_known(half) for half in halves):
                yield from halves
            elif piece.strip(" .–-"):
                yield piece.strip()
