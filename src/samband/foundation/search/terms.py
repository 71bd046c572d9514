"""From a document to its terms: the facet values and words under which it is found."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from samband.foundation.search.documents import (
    BODY,
    EXACT,
    LONGEST_KEY,
    LONGEST_LABEL,
    MEANS,
    OFTEN,
    OFTEN_FROM,
    START_LENGTHS,
    STARTS,
    Document,
    Text,
)
from samband.foundation.search.words import REMEMBERED, fold, forms, tokens

Term = tuple[str, str]
"""Kind and key of a posting."""
BEGINS, ENDS = "days:first", "days:last"
"""Kinds of the first and last day of a period: each under its year, its month and itself."""


def terms_of(document: Document) -> dict[Term, str]:
    """Return every term of a document with its label (for a stem or a word's first letters, "")."""
    found: dict[Term, str] = {}
    for facet, values in document.facets.items():
        for value, label in values.items():
            found[facet, value[:LONGEST_KEY]] = label[:LONGEST_LABEL]
    often: Counter[str] = Counter()
    for text in document.texts:
        _add_words(text, found, often)
    found.update(dict.fromkeys(((OFTEN, key) for key, count in often.items() if count >= OFTEN_FROM), ""))
    for name, meant in document.means:
        found[MEANS, means_key(name, meant)] = ""
    for kind, day in zip((BEGINS, ENDS), document.period, strict=True):
        found.update(dict.fromkeys(((kind, key) for key in day_keys(day)), ""))
    return found


def means_key(name: str, meant: str = "") -> str:
    """Return the key of another name and what it stands for; without the latter, how such keys begin."""
    return f"{' '.join(plains(name))}|{meant}"[:LONGEST_KEY]


def plains(text: str) -> list[str]:
    """Return the words of a text in plain letters, in their order."""
    return [plain for token in tokens(text) if (plain := fold(token))]


def pairs(words: list[str] | tuple[str, ...]) -> Iterator[Term]:
    """Yield the term of each two words that stand side by side."""
    return ((EXACT, f"{one} {other}") for one, other in pairwise(words))


def day_keys(day: date | None) -> tuple[str, ...]:
    """Return the year, the month and the day themselves as text; nothing for no day."""
    return () if day is None else (f"{day:%Y}".zfill(4), f"{day:%Y-%m}".zfill(7), day.isoformat())


def _add_words(text: Text, found: dict[Term, str], often: Counter[str]) -> None:
    """Add the words of one text: as they stand, their stems, first letters and neighbours."""
    before = ""
    for token in tokens(text.text):
        plain, others = _word(text.kind, token, text.language)
        for term in others:
            found.setdefault(term, "")
        if not plain:
            continue
        found[plain] = found.get(plain) or token
        found[EXACT, plain[1]] = ""
        if before:
            found[EXACT, f"{before} {plain[1]}"] = ""
        before = plain[1]
        if text.kind == BODY:
            often.update(forms(token, text.language))


@lru_cache(maxsize=REMEMBERED)
def _word(kind: str, token: str, language: str) -> tuple[Term | None, tuple[Term, ...]]:
    """Return a word as it stands, and the terms that come with it: its stems and first letters."""
    plain = fold(token)
    if not plain:
        return None, ()
    stems = tuple((kind, form) for form in forms(token, language) if form != plain)
    starts = tuple((STARTS[kind], plain[:length]) for length in START_LENGTHS if len(plain) >= length)
    return (kind, plain), stems + starts
