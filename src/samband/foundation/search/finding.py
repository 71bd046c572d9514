"""From words as a person types them to documents: names first, then texts, spelling forgiven."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyroaring import BitMap
from rapidfuzz import process
from rapidfuzz.distance import OSA

from samband.foundation.search.documents import BODY, NAMES, START_LENGTHS, STARTS
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.models import Posting
from samband.foundation.search.terms import Term
from samband.foundation.search.words import fold, forms, tokens

LONGEST_QUERY = 300
MOST_WORDS = 8
MOST_ENDINGS = 300
TWO_SLIPS = 8
"""Letters that a word has before two slips are forgiven; a shorter one is forgiven one."""
SHORTEST_INNER_START = 4
"""A word that is followed by another is taken as a beginning from so many letters on."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word that is looked for: as typed, its plain form, and whether longer words fit too."""

    typed: str
    plain: str
    is_start: bool


@dataclass(slots=True)
class Hits:
    """Documents that have a word: as it stands in a name, as the start of one, or anywhere."""

    name: BitMap
    name_start: BitMap
    anywhere: BitMap


@dataclass(slots=True)
class Found:
    """Documents in three ranks (each document once), and what was understood."""

    ranks: list[BitMap]
    corrected: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    @property
    def all(self) -> BitMap:
        """The documents of all ranks."""
        return BitMap.union(*self.ranks)


def words_of(query: str) -> list[Word]:
    """Return the different words of a query; the last one may still be being typed."""
    typed = list(dict.fromkeys(token for token in tokens(query[:LONGEST_QUERY]) if fold(token)))
    typed = typed[:MOST_WORDS]
    return [_word(token, last=token is typed[-1]) for token in typed]


def _word(token: str, *, last: bool) -> Word:
    plain = fold(token)
    shortest = START_LENGTHS[0] if last else SHORTEST_INNER_START
    return Word(token, plain, len(plain) >= shortest)


def find(snapshot: Snapshot, words: list[Word]) -> Found:
    """Return the documents that have all the words, best first; likely misspellings are corrected."""
    hits = _hits(snapshot, words)
    found = Found([])
    for place, word in enumerate(words):
        if hits[place].anywhere:
            continue
        better = _likely(snapshot, word)
        if better:
            found.corrected[word.typed] = better
            hits[place] = _hits(snapshot, [Word(better, fold(better), is_start=False)])[0]
        else:
            found.unknown.append(word.typed)
    first = BitMap.intersection(*(hit.name for hit in hits))
    second = BitMap.intersection(*(hit.name | hit.name_start for hit in hits)) - first
    every = BitMap.intersection(*(hit.anywhere for hit in hits))
    found.ranks = [first, second, every - first - second]
    return found


def _hits(snapshot: Snapshot, words: list[Word]) -> list[Hits]:
    """Return the hits of each word; all their postings are read together."""
    exact = {word: {kind: _exact(snapshot, word, kind) for kind in (NAMES, BODY)} for word in words}
    begun = {word: {kind: _begun(snapshot, word, kind) for kind in (NAMES, BODY)} for word in words}
    terms = {t for wanted in (exact, begun) for kinds in wanted.values() for ts in kinds.values() for t in ts}
    read = snapshot.postings(terms)

    def union(terms: Iterable[Term]) -> BitMap:
        return BitMap.union(BitMap(), *(read[term] for term in terms if term in read))

    hits = []
    for word in words:
        name, name_start = union(exact[word][NAMES]), union(begun[word][NAMES])
        anywhere = BitMap.union(name, name_start, union(exact[word][BODY]), union(begun[word][BODY]))
        hits.append(Hits(name, name_start, anywhere))
    return hits


def _exact(snapshot: Snapshot, word: Word, kind: str) -> list[Term]:
    return [(kind, form) for form in forms(word.typed) if snapshot.has_word(kind, form)]


def _begun(snapshot: Snapshot, word: Word, kind: str) -> list[Term]:
    if not word.is_start:
        return []
    if len(word.plain) in START_LENGTHS:
        return [(STARTS[kind], word.plain)]
    return [(kind, longer) for longer in snapshot.starting(kind, word.plain)[:MOST_ENDINGS]]


def _likely(snapshot: Snapshot, word: Word) -> str:
    """Return the word that was probably meant, as it is written in the texts, or "".

    Only words that begin with its first or second letter are compared: people seldom miss the first
    letter, except by leaving it out, doubling it or swapping it, and the others are too many to try.
    """
    most = 2 if len(word.plain) >= TWO_SLIPS else 1
    if len(word.plain) < SHORTEST_INNER_START or any(letter.isdigit() for letter in word.plain):
        return ""
    near: dict[str, float] = {}
    for kind in (NAMES, BODY):
        choices = [w for letter in dict.fromkeys(word.plain[:2]) for w in snapshot.starting(kind, letter)]
        for key, distance, _at in process.extract(
            word.plain, choices, scorer=OSA.distance, score_cutoff=most, limit=5
        ):
            near.setdefault(key, distance + (kind == BODY) / 2)
    written = Posting.objects.filter(index=snapshot.index, kind__in=(NAMES, BODY), key__in=near)
    rows = [
        (near[key], -len(BitMap.deserialize(bytes(packed))), label)
        for key, label, packed in written.values_list("key", "label", "bitmap")
        if label and BitMap.deserialize(bytes(packed))
    ]
    return min(rows)[2] if rows else ""
