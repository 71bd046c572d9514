"""What changed between two texts, word by word, and between two lists, item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")
WORD = re.compile(r"\n+|[^\S\n]+|\w+|[^\w\s]")
LONGEST = 4_000
"""Words in a changed stretch that are compared one by one; a longer stretch is replaced as a whole."""


class Change(StrEnum):
    """What became of a piece."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, was taken out, or came in."""

    change: Change
    text: str


def text_pieces(before: str, after: str) -> list[Piece]:
    """Return the pieces that lead from one text to the other, in reading order.

    Joining what is not IN gives `before`, joining what is not OUT gives `after`. Paragraphs are
    matched first, then the words of those that differ, so that long texts stay quick to compare.
    """
    if before == after:
        return [Piece(Change.SAME, before)] if before else []
    found: list[Piece] = []
    for kind, old, new in _steps(PARAGRAPH.findall(before), PARAGRAPH.findall(after)):
        if kind == "equal":
            found.append(Piece(Change.SAME, "".join(old)))
        else:
            found += _word_pieces("".join(old), "".join(new))
    return _joined(_without_crumbs(_joined(found)))


def list_pieces(before: Sequence[str], after: Sequence[str]) -> list[Piece]:
    """Return the items of two lists, in order, each with what became of it."""
    found: list[Piece] = []
    for kind, old, new in _steps(before, after):
        if kind == "equal":
            found += [Piece(Change.SAME, item) for item in old]
        else:
            found += [Piece(Change.OUT, item) for item in old] + [Piece(Change.IN, item) for item in new]
    return found


def _word_pieces(before: str, after: str) -> list[Piece]:
    old_words, new_words = WORD.findall(before), WORD.findall(after)
    if len(old_words) + len(new_words) > LONGEST:
        return [Piece(Change.OUT, before), Piece(Change.IN, after)]
    found = []
    for kind, old, new in _steps(old_words, new_words):
        if kind == "equal":
            found.append(Piece(Change.SAME, "".join(old)))
        else:
            found += [Piece(Change.OUT, "".join(old)), Piece(Change.IN, "".join(new))]
    return found


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, stop, first, last in matcher.get_opcodes():
        yield kind, before[start:stop], after[first:last]


def _without_crumbs(pieces: list[Piece]) -> list[Piece]:
    """Let a space between two changed stretches change with them: single words in a row read badly."""
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        is_between = 0 < index < len(pieces) - 1
        if is_between and piece.change is Change.SAME and piece.text.isspace() and "\n" not in piece.text:
            found += [Piece(Change.OUT, piece.text), Piece(Change.IN, piece.text)]
        else:
            found.append(piece)
    return found


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join neighbours of one kind; what went out stands before what came in."""
    found: list[Piece] = []
    out = come = ""
    for piece in [*pieces, Piece(Change.SAME, "")]:
        if piece.change is Change.OUT:
            out += piece.text
        elif piece.change is Change.IN:
            come += piece.text
        else:
            found += [Piece(Change.OUT, out)] if out else []
            found += [Piece(Change.IN, come)] if come else []
            out = come = ""
            if piece.text and found and found[-1].change is Change.SAME:
                found[-1] = Piece(Change.SAME, found[-1].text + piece.text)
            elif piece.text:
                found.append(piece)
    return found
