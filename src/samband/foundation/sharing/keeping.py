"""Pictures that have been drawn, kept as files: drawing one takes a fifth of a second, reading it none."""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

MOST = 2_000
"""So many pictures are kept, some 25 MB; a twentieth goes, those drawn first, when there are more."""


def kept(folder: Path, words: tuple[str, ...], draw: Callable[[], bytes]) -> bytes:
    """Return the picture of some words, drawn once for all processes.

    A folder that cannot be read or written costs the drawing alone.
    """
    name = blake2b("\0".join(words).encode("utf-8", "replace"), digest_size=16).hexdigest()
    path = folder / f"{name}.png"
    with suppress(OSError):
        return path.read_bytes()
    picture = draw()
    with suppress(OSError):
        _keep(path, picture)
    return picture


def _keep(path: Path, picture: bytes) -> None:
    """Write a picture so that nobody reads half of it, and make room for it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.write_bytes(picture)
    draft.replace(path)
    known = list(path.parent.glob("*.png"))
    if len(known) > MOST:
        oldest = sorted(known, key=lambda each: (each.stat().st_mtime_ns, each.name))
        for each in islice(oldest, len(known) - MOST + MOST // 20):
            each.unlink(missing_ok=True)
