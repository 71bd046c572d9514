"""Reading what a person typed: loose words, and words in quotation marks that belong together."""

import re
from dataclasses import dataclass

from samband.foundation.search.documents import START_LENGTHS
from samband.foundation.search.words import fold, tokens

LONGEST_QUERY = 300
MOST_WORDS = 8
SHORTEST_INNER_START = 4
"""A word that is followed by another is taken as a beginning from so many letters on."""
_MARKS = '"“”„‟«»″＂'
_PARTS = re.compile(rf"[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]|([^{_MARKS}]+)")


@dataclass(frozen=True, slots=True)
class Word:
    """One word that is looked for: as typed, its plain form, and whether longer words fit too."""

    typed: str
    plain: str
    is_start: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side as they were typed; one word alone must stand so itself."""

    typed: str
    plains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, in parts; together at most `MOST_WORDS` different words."""

    words: tuple[Word, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)


def read_query(query: str) -> Asked:
    """Read a query; a quotation mark without its pair counts for nothing."""
    typed: dict[str, None] = {}
    phrases: dict[tuple[str, ...], Phrase] = {}
    left, ends_loose = MOST_WORDS, True
    for part in _PARTS.finditer(query[:LONGEST_QUERY]):
        found = [token for token in tokens(part[1] or part[2] or "") if fold(token)][:left]
        if not found:
            continue
        ends_loose = part[1] is None
        if ends_loose:
            typed.update(dict.fromkeys(found))
            left = MOST_WORDS - len(typed) - sum(map(len, phrases))
        else:
            plains = tuple(fold(token) for token in found)
            phrases[plains] = Phrase(" ".join(found), plains)
            left -= len(found)
    loose = list(typed)
    words = (_word(token, last=ends_loose and token is loose[-1]) for token in loose)
    return Asked(tuple(words), tuple(phrases.values()))


def written(asked: Asked) -> str:
    """Return the query that asks for these parts."""
    quoted = [f'"{phrase.typed}"' for phrase in asked.phrases]
    return " ".join([*quoted, *(word.typed for word in asked.words)])


def _word(token: str, *, last: bool) -> Word:
    plain = fold(token)
    shortest = START_LENGTHS[0] if last else SHORTEST_INNER_START
    return Word(token, plain, len(plain) >= shortest)
