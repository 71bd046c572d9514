"""Typesetting: a paper becomes a PDF file with tags, headings, languages and fonts inside."""

import json
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, replace
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from samband.foundation.papers.sheets import Paper

TEMPLATE = Path(__file__).with_name("document.typ")
STANDARD = "ua-1"
"""PDF/UA-1: made for people who listen to it. Typst refuses to write a file that breaks it."""
UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn")
"""Kinds of characters that no font has: controls, marks for layout, halves, private and unknown ones."""
UNKNOWN = "\N{WHITE SQUARE}"


def typeset(paper: Paper) -> bytes:
    """Return the paper as a tagged PDF file; the same paper always gives the same bytes.

    Signs that the fonts do not have are drawn as an empty square, and the paper says so at its end:
    PDF/UA does not allow a sign that cannot be read.
    """
    if (made := _set(paper, STANDARD)) is not None:
        return made
    poorer = replace(paper, closing=[*paper.closing, paper.words["missing"]])
    if (made := _set(poorer, STANDARD, _known_sign)) is not None:
        return made
    return cast(bytes, _set(poorer, None, _known_sign))


def _set(paper: Paper, standard: str | None, sign: Callable[[str], str] | None = None) -> bytes | None:
    """Return the file, or None when it would break the standard."""
    typst = import_module("typst")  # large: only a worker that sets papers carries it
    data = json.dumps(_printable({**asdict(paper), "at": None}, sign or _sign), ensure_ascii=False)
    try:
        made: bytes = typst.compile(
            TEMPLATE, format="pdf", sys_inputs={"paper": data}, pdf_standards=standard or [],
            ignore_system_fonts=True, timestamp=paper.at.replace(microsecond=0) if paper.at else 0,
        )  # fmt: skip
    except typst.TypstError:
        if standard is None:
            raise
        return None
    return made


def _printable(value: Any, sign: Callable[[str], str]) -> Any:
    """Return the data without what cannot be set, however it came there; line breaks stay."""
    match value:
        case str():
            return "".join(map(sign, value.replace("\r\n", "\n").replace("\t", " ")))
        case dict():
            return {key: _printable(each, sign) for key, each in value.items()}
        case list() | tuple():
            return [_printable(each, sign) for each in value]
    return value


def _sign(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter == "\n" or kind not in UNPRINTABLE:
        return letter
    return "" if kind in ("Cc", "Cf") else UNKNOWN


def _known_sign(letter: str) -> str:
    """Return letters of the scripts that the fonts have, and a square for all others."""
    if letter < "\u0590" or "\u1e00" <= letter < "\u2070" or "\u20a0" <= letter < "\u20c0":
        return _sign(letter)
    return UNKNOWN
