"""The normaliser: any text, in any script, becomes plain words that can be compared."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from threading import local
from typing import Any

from anyascii import anyascii

LONGEST_WORD = 40
REMEMBERED = 32_768
"""Words whose forms a process keeps; only one that writes an index comes near it."""
STEMMERS = {"sv": "swedish", "en": "english"}
TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_PLAIN = re.compile(r"[a-z0-9]+")
_of_this_thread = local()


def tokens(text: str) -> Iterator[str]:
    """Yield the words of a text in lower case, as they are written, without punctuation."""
    for token in TOKEN.findall(unicodedata.normalize("NFKC", text).lower()):
        yield token[:LONGEST_WORD]


def plain_token(written: str) -> str:
    """Return one word of a text (of its NFC form) as `tokens` would give it."""
    return unicodedata.normalize("NFKC", written).lower()[:LONGEST_WORD]


def fold(token: str) -> str:
    """Return the token in plain Latin letters and digits: "växjö" → "vaxjo", "херсон" → "kherson"."""
    return "".join(_PLAIN.findall(anyascii(token).lower()))[:LONGEST_WORD]


def normalise(text: str, language: str = "") -> set[str]:
    """Return the plain words of a text: each as it stands and as a stem.

    `language` is "sv" or "en"; with any other value both stems are kept, since one word in the wrong
    language costs less than a text that is never found.
    """
    found: set[str] = set()
    for token in tokens(text):
        found |= forms(token, language)
    return found


@lru_cache(maxsize=REMEMBERED)
def forms(token: str, language: str = "") -> frozenset[str]:
    """Return the plain forms of one token in lower case: the word itself and its stems."""
    plain = fold(token)
    if not plain:
        return frozenset()
    languages = (language,) if language in STEMMERS else tuple(STEMMERS)
    stems = (fold(_stemmer(each).stemWord(token)) for each in languages)
    return frozenset({plain, *(stem for stem in stems if stem)})


def _stemmer(language: str) -> Any:
    """Return this thread's stemmer: stemmers remember the word they work on."""
    import snowballstemmer  # here: it brings thirty languages, and most processes never stem a word

    if not hasattr(_of_this_thread, language):
        setattr(_of_this_thread, language, snowballstemmer.stemmer(STEMMERS[language]))
    return getattr(_of_this_thread, language)
