"""Names project areas and themes as the programme's lists write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from samband.importing.parse.runs import split_closed, split_run
from samband.importing.parse.vocabulary import key

from .codelists import Codelist


def canonical_terms(lines: Iterable[str], codelist: Codelist) -> tuple[str, ...]:
    """The English names of the terms on footer lines, sorted; an unknown term keeps its words."""
    known = codelist.english
    names: set[str] = set()
    for line in lines:
        pieces = split_closed(line, known.__contains__)
        if pieces is None:
            pieces = split_run(line.strip(), lambda part: key(part) in known)
        names.update(known.get(key(piece)) or _sentence_case(piece) for piece in pieces if piece.strip(" ,;"))
    return tuple(sorted(names))


def area_in(text: str, areas: Codelist) -> str | None:
    """The project area that a free wording of a cooperation names or contains, or None."""
    names: Mapping[str, str] = areas.english
    whole = names.get(key(text))
    if whole:
        return whole
    inside = [
        wording for wording in names if re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", text.casefold())
    ]
    return names[max(inside, key=len)] if inside else None


def _sentence_case(text: str) -> str:
    """A term as the lists write one: a capital first letter, capitals after it only in abbreviations."""
    words = text.strip(" ,;").split()
    tidy = [word if word.isupper() and len(word) > 1 else word.lower() for word in words]
    joined = " ".join(tidy)
    return joined[:1].upper() + joined[1:]
