"""Splits values that a page has run together without separators: "ChersonCity of ChortkivKalush"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

#: Longest joined name in atoms: "Kwa|Dukuza" is two; every name before a capital is two more.
_WINDOW: Final = 10
#: No value of a closed list is longer than this many characters.
_LONGEST_VALUE: Final = 110
_EDGES: Final = " .,;:|"
_UPPER: Final = "A-ZÀ-ÖØ-ÞČĆŠŽĐŁŚȘȚİĶА-ЯІЇЄҐ"
#: Between a small and a capital letter, after a bracket or digit, and before a small letter that opens a name
#: ("BlouberguMlalazi").
_CASE_BOUNDARY: Final = re.compile(rf"(?<=[^\W\d_{_UPPER}])(?=[a-z]?[{_UPPER}])|(?<=[)\d.])(?=[{_UPPER}])")
_FORM_END: Final = re.compile(
    r"(?:kommun|stad|regionen|council|city|municipality|district|county|län|landsting|förbund)(?=[^\W\d_])",
    re.I,
)
_Known = Callable[[str], bool]


def split_run(text: str, is_known: _Known) -> list[str]:
    """The pieces of a run, longest known names first; joined again they are the text, character for character.

    Unknown stretches are cut at case boundaries ("KalushQwerty"), and after a form word that runs into a
    lower-case name ("Lidingö stadronneby kommun") when both sides are known.
    """
    if not text or is_known(text):
        return [text] if text else []
    pieces = _without_letters(_join_known(_CASE_BOUNDARY.split(text), is_known))
    return [part for piece in pieces for part in _cut_after_form(piece, is_known)]


def split_closed(text: str, is_known: _Known) -> list[str] | None:
    """The fewest values of a closed list that a run is made of, cut anywhere; None when it holds anything else.

    `is_known` is asked about candidates as `key` writes them, so that a dictionary's `__contains__` will do.
    """
    stretch = " ".join(text.split())
    folded = stretch.casefold()
    if len(folded) != len(stretch):
        folded = stretch.lower()
    best: dict[int, list[str]] = {0: []}
    for start in range(len(stretch)):
        if start not in best:
            continue
        for end in range(start + 1, min(len(stretch), start + _LONGEST_VALUE) + 1):
            if is_known(folded[start:end].strip(_EDGES)):
                found = [*best[start], stretch[start:end].strip(_EDGES)]
                if end not in best or len(found) < len(best[end]):
                    best[end] = found
    return best.get(len(stretch.rstrip(_EDGES))) or best.get(len(stretch)) or None


def _join_known(atoms: list[str], is_known: _Known) -> list[str]:
    """Neighbouring atoms joined into known names, as few characters unknown and as few pieces as can be."""
    best: list[tuple[tuple[int, int, int], list[str]]] = [((0, 0, 0), [])]
    for end in range(1, len(atoms) + 1):
        options = []
        for start in range(max(0, end - _WINDOW), end):
            piece = "".join(atoms[start:end])
            if start < end - 1 and not is_known(piece):
                continue
            (unknown, small, count), before = best[start]
            lost = 0 if start < end - 1 or is_known(piece) else len(piece)
            cost = (unknown + lost, small + piece[:1].islower(), count + 1)
            options.append((cost, [*before, piece]))
        best.append(min(options, key=lambda option: option[0]))
    return best[-1][1]


def _cut_after_form(piece: str, is_known: _Known) -> Iterator[str]:
    """A piece, or its two known halves where a form word runs into the next name."""
    ends = [] if is_known(piece) else [found.end() for found in _FORM_END.finditer(piece)]
    for end in reversed(ends):
        left, right = piece[:end], piece[end:]
        if is_known(left) and (is_known(right) or _FORM_END.search(right)):
            yield left
            yield from _cut_after_form(right, is_known)
            return
    yield piece


def _without_letters(pieces: list[str]) -> list[str]:
    """The same pieces, a lone small letter put back to the end of the name before it."""
    whole: list[str] = []
    for piece in pieces:
        if whole and len(piece) == 1 and piece.islower():
            whole[-1] += piece
        else:
            whole.append(piece)
    return whole
