"""Word-by-word differences of labelled texts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
AROUND = 8
"""Words that are shown on each side of a change."""
MOST_WORDS = 4_000
"""Texts longer than this are compared sentence by sentence, which takes less time."""
Labelled = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row: the same in both, gone, or new; "…" stands for what was left out."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in one labelled text."""

    label: str
    pieces: tuple[Piece, ...]


def changes(old: Sequence[Labelled], new: Sequence[Labelled]) -> list[Change]:
    """Return what differs between two sequences of (label, text), in the order of the new one.

    Texts of one label are read as one, so that a block that was only moved between two others of its
    kind is not told as wholly new.
    """
    before, after = _joined(old), _joined(new)
    labels = [*after, *(label for label in before if label not in after)]
    found = []
    for label in labels:
        pieces = tuple(_pieces(before.get(label, ""), after.get(label, "")))
        if any(piece.kind != SAME for piece in pieces):
            found.append(Change(label, tuple(_shortened(pieces))))
    return found


def _joined(texts: Sequence[Labelled]) -> dict[str, str]:
    found: dict[str, str] = {}
    for label, text in texts:
        found[label] = f"{found[label]} {text}" if label in found else text
    return found


def _parts(text: str) -> list[str]:
    words = text.split()
    return words if len(words) <= MOST_WORDS else re.split(r"(?<=[.!?])\s+", " ".join(words))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _parts(old), _parts(new)
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece(SAME, " ".join(after[b1:b2]))
            continue
        if a1 < a2:
            yield Piece(GONE, " ".join(before[a1:a2]))
        if b1 < b2:
            yield Piece(NEW, " ".join(after[b1:b2]))


def _shortened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Keep a few words around each change."""
    for number, piece in enumerate(pieces):
        words = piece.text.split()
        if piece.kind != SAME or len(words) <= 2 * AROUND:
            yield piece
            continue
        head = words[:AROUND] if number else []
        tail = words[-AROUND:] if number < len(pieces) - 1 else []
        yield Piece(SAME, " ".join([*head, "…", *tail]))
