"""Reads the bytes of a page text safely, or says why they are none."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from .problems import Problem

#: The longest page text read, in bytes; real pages are below 100 kB.
SIZE_LIMIT: Final = 5_000_000
_MARKUP_START: Final = re.compile(
    r"\s*<(?:!doctype|html|head|body|\?xml|div|script|style|meta|table|article)\b", re.I
)
_TAG: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_DENSE_TAGS: Final = 8
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), None)
_SPACES: Final = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_SIGNATURES: Final = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")


def read_text(path: Path, limit: int = SIZE_LIMIT) -> str | Problem:
    """The tidy text of a file, or the problem that stops it; never reads more than `limit` bytes."""
    try:
        size = path.stat().st_size
        if size > limit:
            return Problem("too-large", path, params={"size": size, "limit": limit})
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError:
        return Problem("missing", path)
    except OSError as error:
        return Problem("unreadable", path, params={"reason": error.strerror or type(error).__name__})
    return decode(data, path)


def decode(data: bytes, path: Path) -> str | Problem:
    """Text from bytes as UTF-8 with or without a mark, or a problem naming the first bad line."""
    if not data.strip():
        return Problem("empty", path)
    if _looks_like_utf16(data):
        return Problem("utf-16", path, 1)
    if b"\x00" in data or data.startswith(_SIGNATURES):
        return Problem("binary", path, _line_at(data, max(data.find(b"\x00"), 0)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem("encoding", path, _line_at(data, error.start), {"byte": f"0x{data[error.start]:02x}"})
    tidy = tidy_text(text)
    if not tidy.strip():
        return Problem("empty", path)
    markup = find_markup(tidy)
    return Problem("html", path, markup) if markup else tidy


def tidy_text(text: str) -> str:
    """Composed characters, plain spaces and line feeds; invisible characters are left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines.translate(_INVISIBLE).translate(_SPACES))


def find_markup(text: str) -> int:
    """The line where HTML begins, counted from 1, or 0 for a text a reader could have seen."""
    body = re.sub(r"\A\s*URL:[^\n]*\n", lambda found: "\n" * found.group().count("\n"), text)
    start = _MARKUP_START.match(body)
    if start:
        return body.count("\n", 0, start.end()) + 1
    tags = list(_TAG.finditer(body))
    if len(tags) >= _DENSE_TAGS and len(tags) * 4 >= body.count("\n") + 1:
        return body.count("\n", 0, tags[0].start()) + 1
    return 0


def _looks_like_utf16(data: bytes) -> bool:
    """A byte order mark, or every other byte of the beginning zero."""
    head = data[:200]
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return marked or max(head[::2].count(0), head[1::2].count(0)) * 3 > len(head)


def _line_at(data: bytes, offset: int) -> int:
    """The number of the line that holds a byte."""
    return data.count(b"\n", 0, offset) + 1
