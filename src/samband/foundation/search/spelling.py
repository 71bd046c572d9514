"""Forgiving spelling: the word that was probably meant, and words that come near."""

from collections.abc import Iterable
from typing import Any

from pyroaring import BitMap
from rapidfuzz import process
from rapidfuzz.distance import OSA

from samband.foundation.search.documents import BODY, NAMES
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.models import Posting
from samband.foundation.search.words import fold

TWO_SLIPS = 8
"""Letters that a word has before two slips are forgiven; a shorter one is forgiven one."""
SHORTEST = 4
"""Letters of the shortest word that is corrected: nearly every shorter one is another word."""
MOST_NEAR = 3
NEAR_SHARE = 2.5
"""A word is near when at most this part of its letters (one in so many) would have to change."""

Ranked = tuple[float, int, str]
"""How far a word is, how many documents lack it (negative: have it), and the word as it is written."""


def likely(snapshot: Snapshot, plain: str) -> str:
    """Return the word that was probably meant by one that nothing has, as it is written, or "".

    Only words that begin with its first or second letter are compared: people seldom miss the first
    letter, except by leaving it out, doubling it or swapping it, and the others are too many to try.
    """
    if not _is_correctable(plain):
        return ""
    most = 2 if len(plain) >= TWO_SLIPS else 1
    choices = {
        kind: [w for letter in dict.fromkeys(plain[:2]) for w in snapshot.starting(kind, letter)]
        for kind in (NAMES, BODY)
    }
    ranked = _ranked(snapshot, _close(plain, choices, most))
    return ranked[0][2] if ranked else ""


def near(snapshot: Snapshot, plain: str) -> tuple[str, ...]:
    """Return words that exist and look somewhat like one that nothing has, the closest first."""
    if not _is_correctable(plain):
        return ()
    most = int(len(plain) / NEAR_SHARE)
    ranked = _ranked(
        snapshot, _close(plain, {kind: snapshot.vocabulary[kind] for kind in (NAMES, BODY)}, most)
    )
    written = {fold(label): label for _distance, _count, label in reversed(ranked)}
    return tuple(reversed(written.values()))[:MOST_NEAR]


def _is_correctable(plain: str) -> bool:
    return len(plain) >= SHORTEST and not any(letter.isdigit() for letter in plain)


def _close(plain: str, choices: dict[str, list[str]], most: int) -> dict[str, float]:
    """Return the words within so many slips and how far each is; a name counts as closer than a text."""
    found: dict[str, float] = {}
    for kind, words in choices.items():
        for key, distance, _at in process.extract(
            plain, words, scorer=OSA.distance, score_cutoff=most, limit=2 * MOST_NEAR
        ):
            found.setdefault(key, distance + (kind == BODY) / 2)
    return found


def _ranked(snapshot: Snapshot, found: dict[str, float]) -> list[Ranked]:
    """Return those of the words that documents have as they stand, the best first."""
    rows = Posting.objects.filter(index=snapshot.index, kind__in=(NAMES, BODY), key__in=list(found))
    return sorted(_living(rows.values_list("key", "label", "bitmap"), found))


def _living(rows: Iterable[tuple[str, str, Any]], found: dict[str, float]) -> Iterable[Ranked]:
    for key, label, packed in rows:
        count = len(BitMap.deserialize(bytes(packed)))
        if label and count:
            yield found[key], -count, label
