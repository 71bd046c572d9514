"""From what a person asks to documents: the best hits first, spelling forgiven, other names understood."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyroaring import BitMap

from samband.foundation.search.asking import Asked, Word
from samband.foundation.search.documents import BODY, NAMES, OFTEN, START_LENGTHS, STARTS
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.naming import meant_by
from samband.foundation.search.phrases import read_phrases
from samband.foundation.search.spelling import likely
from samband.foundation.search.terms import Term, pairs
from samband.foundation.search.words import fold, forms

MOST_ENDINGS = 300
IN_A_NAME, BEGINS_A_NAME, BESIDE, OFTEN_IN_TEXT = 6, 4, 3, 2
"""What a hit is worth above one somewhere in a text; hits of several words add up."""


@dataclass(slots=True)
class Hits:
    """Documents that have a word: as it stands in a name, as the start of one, often, or anywhere."""

    name: BitMap
    name_start: BitMap
    often: BitMap
    anywhere: BitMap


@dataclass(slots=True)
class Found:
    """Documents in ranks (each document once, the best rank first), and what was understood."""

    ranks: list[BitMap]
    every: BitMap
    words: tuple[Word, ...] = ()
    corrected: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    means: dict[str, tuple[str, ...]] = field(default_factory=dict)


def find(snapshot: Snapshot, asked: Asked) -> Found:
    """Return the documents that have all that is asked for; likely misspellings are corrected."""
    found = Found([], BitMap(), means=meant_by(snapshot, asked.words))
    phrases = read_phrases(snapshot, asked.phrases)
    hits = _hits(snapshot, asked.words, found.means)
    used = list(asked.words)
    for place, word in enumerate(asked.words):
        if hits[place].anywhere:
            continue
        better = likely(snapshot, word.plain)
        if better:
            found.corrected[word.typed] = better
            used[place] = Word(better, fold(better), is_start=False)
            found.means |= meant_by(snapshot, (used[place],))
            hits[place] = _hits(snapshot, (used[place],), found.means)[0]
        else:
            found.unknown.append(word.typed)
    found.words = tuple(used)
    found.every = BitMap.intersection(*(hit.anywhere for hit in hits), *phrases.values())
    found.ranks = _ranked(found.every, hits, _beside(snapshot, used))
    return found


def _hits(snapshot: Snapshot, words: tuple[Word, ...], means: dict[str, tuple[str, ...]]) -> list[Hits]:
    """Return the hits of each word; all their postings are read together.

    A word that is another name of something also finds the texts in which that has its usual name.
    """
    terms: list[tuple[list[Term], ...]] = []
    for word in words:
        meant = {fold(name) for name in means.get(word.typed, ()) if " " not in name and ":" not in name}
        alike = {*forms(word.typed), *meant}
        name, body = (
            [(kind, form) for form in alike if snapshot.has_word(kind, form)] for kind in (NAMES, BODY)
        )
        often = [(OFTEN, form) for form in alike if snapshot.has_word(BODY, form)]
        terms.append((name, _begun(snapshot, word, NAMES), often, [*body, *_begun(snapshot, word, BODY)]))
    read = snapshot.postings(term for of_word in terms for listed in of_word for term in listed)

    def union(terms: Iterable[Term]) -> BitMap:
        return BitMap.union(BitMap(), *(read[term] for term in terms if term in read))

    hits = []
    for of_word in terms:
        in_name, start, often_in, in_body = map(union, of_word)
        hits.append(Hits(in_name, start, often_in, BitMap.union(in_name, start, in_body)))
    return hits


def _begun(snapshot: Snapshot, word: Word, kind: str) -> list[Term]:
    if not word.is_start:
        return []
    if len(word.plain) in START_LENGTHS:
        return [(STARTS[kind], word.plain)]
    return [(kind, longer) for longer in snapshot.starting(kind, word.plain)[:MOST_ENDINGS]]


def _beside(snapshot: Snapshot, words: list[Word]) -> list[BitMap]:
    """Return, for each two words in the order they were typed, where they stand side by side."""
    read = snapshot.postings(pairs([word.plain for word in words]))
    return list(read.values())


def _ranked(every: BitMap, hits: list[Hits], beside: list[BitMap]) -> list[BitMap]:
    """Part the documents by what their hits are worth together: by bitmaps, never one by one."""
    ranks = {0: every}
    for hit in hits:
        ranks = _raised(ranks, hit.name, IN_A_NAME, other=(hit.name_start, BEGINS_A_NAME))
        ranks = _raised(ranks, hit.often, OFTEN_IN_TEXT)
    for bitmap in beside:
        ranks = _raised(ranks, bitmap, BESIDE)
    return [ranks[worth] for worth in sorted(ranks, reverse=True)]


def _raised(
    ranks: dict[int, BitMap], bitmap: BitMap, worth: int, other: tuple[BitMap, int] | None = None
) -> dict[int, BitMap]:
    """Raise the documents of a set by so much; those of another set that are not in it, by its worth."""
    raised: dict[int, BitMap] = {}
    for before, rank in ranks.items():
        parts = [(before + worth, rank & bitmap)]
        rest = rank - bitmap
        if other is not None:
            parts.append((before + other[1], rest & other[0]))
            rest -= other[0]
        for value, part in (*parts, (before, rest)):
            if part:
                raised[value] = raised[value] | part if value in raised else part
    return raised
