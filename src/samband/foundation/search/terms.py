"""From a document to its terms: the facet values and words under which it is found."""

from functools import lru_cache

from samband.foundation.search.documents import (
    LONGEST_KEY,
    LONGEST_LABEL,
    START_LENGTHS,
    STARTS,
    Document,
)
from samband.foundation.search.words import REMEMBERED, fold, forms, tokens

Term = tuple[str, str]
"""Kind and key of a posting."""


def terms_of(document: Document) -> dict[Term, str]:
    """Return every term of a document with its label (for a stem or a word's first letters, "")."""
    found: dict[Term, str] = {}
    for facet, values in document.facets.items():
        for value, label in values.items():
            found[facet, value[:LONGEST_KEY]] = label[:LONGEST_LABEL]
    for text in document.texts:
        for token in tokens(text.text):
            plain, others = _word(text.kind, token, text.language)
            for term in others:
                found.setdefault(term, "")
            if plain:
                found[plain] = found.get(plain) or token
    return found


@lru_cache(maxsize=REMEMBERED)
def _word(kind: str, token: str, language: str) -> tuple[Term | None, tuple[Term, ...]]:
    """Return a word as it stands, and the terms that come with it: its stems and first letters."""
    plain = fold(token)
    if not plain:
        return None, ()
    stems = tuple((kind, form) for form in forms(token, language) if form != plain)
    starts = tuple((STARTS[kind], plain[:length]) for length in START_LENGTHS if len(plain) >= length)
    return (kind, plain), stems + starts
