"""Understanding other names: older ones, those of another language or script, usual misspellings."""

import unicodedata

from samband.foundation.search.asking import Word
from samband.foundation.search.documents import MEANS
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.terms import means_key

MOST_WORDS = 4
"""Most words of a name that is understood."""


def meant_by(snapshot: Snapshot, words: tuple[Word, ...]) -> dict[str, tuple[str, ...]]:
    """Return other names among the words with what they stand for, as it is usually called.

    A name that is also the usual name of something stands for itself: Jönköping is not told to mean the
    region around it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for start in range(len(words)):
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            typed = " ".join(word.typed for word in words[start:end])
            begin = means_key(typed)
            meant = tuple(key[len(begin) :] for key in snapshot.starting(MEANS, begin))
            if meant and not any(_says(typed, name) for name in meant):
                found[typed] = meant
    return _alive(snapshot, found) if found else found


def _alive(snapshot: Snapshot, found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Leave out names that no document has any longer."""
    terms = [(MEANS, means_key(typed, name)) for typed, meant in found.items() for name in meant]
    alive = snapshot.postings(terms)
    kept = {
        typed: tuple(name for name in meant if (MEANS, means_key(typed, name)) in alive)
        for typed, meant in found.items()
    }
    return {typed: meant for typed, meant in kept.items() if meant}


def _says(typed: str, name: str) -> bool:
    """Tell whether one stands in the other, in the same script: no news; accents do not matter."""
    one, other = f" {_bare(name)} ", f" {_bare(typed)} "
    return one in other or other in one


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
