"""From a document to its terms: the facet values and words under which it is found."""

from samband.foundation.search.documents import (
    LONGEST_KEY,
    LONGEST_LABEL,
    START_LENGTHS,
    STARTS,
    Document,
)
from samband.foundation.search.words import fold, forms, tokens

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
            _add_word(found, text.kind, token, text.language)
    return found


def _add_word(found: dict[Term, str], kind: str, token: str, language: str) -> None:
    plain = fold(token)
    for form in forms(token, language):
        found.setdefault((kind, form), "")
    if not plain:
        return
    found[kind, plain] = token
    for length in START_LENGTHS:
        if len(plain) >= length:
            found[STARTS[kind], plain[:length]] = ""
