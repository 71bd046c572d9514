"""Knows countries by their names in both languages and by their adjectives."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from samband.importing.parse.vocabulary import key

from .codelists import read_rows, several

_ENDINGS = r"(?:a|t|e|s|as)?"


@dataclass(frozen=True, slots=True)
class Countries:
    """Country codes by name, and the expression that finds countries in running text."""

    by_name: dict[str, str]
    programme: frozenset[str]
    names: dict[str, tuple[str, str]]
    _by_adjective: dict[str, str] = field(repr=False)
    _pattern: re.Pattern[str] = field(repr=False)

    def code(self, text: str) -> str:
        """The code of a country written as a name of its own, or nothing."""
        return self.by_name.get(key(text), "")

    def spans(self, text: str) -> list[tuple[int, int, str, bool]]:
        """Where a text names countries: start, end, code, and whether it is the name and not the adjective."""
        found = []
        for match in self._pattern.finditer(text):
            named = match["name"] is not None
            code = self.by_name[key(match["name"])] if named else self._by_adjective[match["stem"].casefold()]
            found.append((match.start(), match.end(), code, named))
        return found

    def mentioned(self, text: str) -> list[str]:
        """The codes of the foreign countries a text names, in order, each once."""
        return list(dict.fromkeys(code for _, _, code, _ in self.spans(text) if code != "SE"))


def read_countries(path: Path, programme: frozenset[str]) -> Countries:
    """The countries in a file with columns code, name_sv, name_en, forms, adjectives; `programme` are its own codes."""
    by_name: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    names: dict[str, tuple[str, str]] = {}
    for row in read_rows(path):
        code = row["code"]
        names[code] = (row["name_sv"], row["name_en"])
        for name in (row["name_sv"], row["name_en"], *several(row["forms"])):
            by_name.setdefault(key(name), code)
        for stem in several(row["adjectives"]):
            adjectives.setdefault(stem.casefold(), code)
    longest = sorted(by_name, key=len, reverse=True)
    stems = sorted(adjectives, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<!\w)(?:(?P<name>{'|'.join(map(re.escape, longest))})(?=s?(?!\w))"
        rf"|(?P<stem>{'|'.join(map(re.escape, stems))}){_ENDINGS}(?!\w))",
        re.I,
    )
    return Countries(by_name, programme, names, adjectives, pattern)
