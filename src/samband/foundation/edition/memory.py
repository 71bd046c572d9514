"""Finished open pages that a process keeps: those of one edition, the least asked for forgotten first."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

import brotli  # type: ignore[import-untyped]  # publishes no types

MOST_BYTES = 8_000_000
"""Most bytes of packed pages that a process keeps."""
LARGEST = 1_000_000
"""Bytes of the largest page that is kept."""
OVERHEAD = 2_000
"""Bytes that a kept page costs beside its content: its address, headers and places in tables."""

GZIP_LEVEL, BROTLI_QUALITY = 6, 5
PACK: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda plain: brotli.compress(plain, quality=BROTLI_QUALITY),
    "gzip": lambda plain: gzip.compress(plain, GZIP_LEVEL, mtime=0),
    "": lambda plain: plain,
}
UNPACK: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@dataclass(slots=True)
class Page:
    """A finished answer: its headers, a tag of its content, and the content in the forms asked for so far.

    A page with holes has one form, the plain one, and its tag is not used: no two readers get the same.
    """

    headers: dict[str, str]
    tag: str
    forms: dict[str, bytes]
    plain: bytes | None
    has_holes: bool = False

    @classmethod
    def of(cls, plain: bytes, headers: dict[str, str], has_holes: bool = False) -> "Page":
        """Make a page of plain content; it has no form until it is packed."""
        tag = f'W/"{hashlib.blake2b(plain, digest_size=12).hexdigest()}"'
        return cls(headers, tag, {}, plain, has_holes)

    def pack(self, coding: str) -> None:
        """Make the form of a coding ("br", "gzip", "" for none); plain content is not kept beside a packed one."""
        plain = self.plain
        if plain is None:
            known, packed = next(iter(self.forms.items()))
            plain = UNPACK[known](packed)
        self.forms[coding] = PACK[coding](plain)
        self.plain = None

    @property
    def size(self) -> int:
        """Return the bytes it takes."""
        return OVERHEAD + sum(map(len, self.forms.values()))


@dataclass(slots=True)
class Memory:
    """Pages of one edition, good until one moment."""

    most_bytes: int = MOST_BYTES
    mark: str = ""
    until: datetime | None = None
    pages: "OrderedDict[Hashable, tuple[Page, int]]" = field(default_factory=OrderedDict)
    bytes_kept: int = 0
    lock: Lock = field(default_factory=Lock)

    def is_of(self, mark: str, now: datetime) -> bool:
        """Tell whether it holds this edition and its moment has not come."""
        return self.mark == mark and self.until is not None and now < self.until

    def begin(self, mark: str, until: datetime | None) -> None:
        """Forget everything and begin an edition, good until a moment."""
        with self.lock:
            self.mark, self.until, self.bytes_kept = mark, until, 0
            self.pages.clear()

    def find(self, key: Hashable) -> Page | None:
        """Return the page at an address, if it is remembered."""
        with self.lock:
            entry = self.pages.get(key)
            if entry is not None:
                self.pages.move_to_end(key)
                return entry[0]
        return None

    def keep(self, key: Hashable, page: Page, mark: str) -> None:
        """Remember a page made of an edition, unless another edition has begun since; make room for it."""
        with self.lock:
            if mark != self.mark:
                return
            self._forget(key)
            self.pages[key] = (page, page.size)
            self.bytes_kept += page.size
            while self.bytes_kept > self.most_bytes:
                self._forget(next(iter(self.pages)))

    def _forget(self, key: Hashable) -> None:
        old = self.pages.pop(key, None)
        if old is not None:
            self.bytes_kept -= old[1]
