"""Splits values that a page has run together without separators: "ChersonCity of ChortkivKalush"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

#: Longest joined name in atoms: "Kwa|Dukuza" is two, "Mc|Gregor|..." seldom more.
_WINDOW: Final = 6
_CASE_BOUNDARY: Final = re.compile(
    r"(?<=[^\W\d_A-ZÅÄÖ])(?=[A-ZÅÄÖÀ-ÖØ-ÞČĆŠŽĐŁŚȘȚİА-ЯІЇЄҐ])|(?<=[)\d.])(?=[A-ZÅÄÖČŠŽА-ЯІЇЄҐ])"
)
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
    pieces = _join_known(_CASE_BOUNDARY.split(text), is_known)
    return [part for piece in pieces for part in _cut_after_form(piece, is_known)]


def split_closed(text: str, is_known: _Known) -> list[str] | None:
    """The pieces of a run of values from a closed list, cut anywhere; None when it holds anything else."""
    stretch = text.strip(" ,;")
    best: dict[int, list[str]] = {0: []}
    if len(stretch) > 1000:
        return None
    for end in range(1, len(stretch) + 1):
        for start in sorted(best):
            if end > start and is_known(stretch[start:end].strip(" ,;")):
                found = [*best[start], stretch[start:end].strip(" ,;")]
                if end not in best or len(found) < len(best[end]):
                    best[end] = found
    return best.get(len(stretch)) or None


def _join_known(atoms: list[str], is_known: _Known) -> list[str]:
    """Neighbouring atoms joined into known names, with the fewest unknown characters, then the fewest pieces."""
    best: list[tuple[int, int, list[str]]] = [(0, 0, [])]
    for end in range(1, len(atoms) + 1):
        options = []
        for start in range(max(0, end - _WINDOW), end):
            piece = "".join(atoms[start:end])
            if start < end - 1 and not is_known(piece):
                continue
            unknown, count, before = best[start]
            lost = 0 if start < end - 1 or is_known(piece) else len(piece)
            options.append((unknown + lost, count + 1, [*before, piece]))
        best.append(min(options, key=lambda option: option[:2]))
    return best[-1][2]


def _cut_after_form(piece: str, is_known: _Known) -> Iterator[str]:
    """A piece, or its two known halves where a form word runs into the next name."""
    for found in _FORM_END.finditer(piece):
        left, right = piece[: found.end()], piece[found.end() :]
        if is_known(left) and (is_known(right) or _FORM_END.search(right)):
            yield left
            yield from _cut_after_form(right, is_known)
            return
    yield piece
