"""Looking into packed office files without unpacking them: bombs, macros, disguises."""

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from samband.foundation.files.kinds import OFFICE, Kind
from samband.foundation.files.problems import unfit
from samband.rulebook.wording import N_

MOST_PARTS = 4_000
MOST_BYTES = 300_000_000
"""Bytes that a packed file may grow to; an ordinary report with pictures stays far below."""
MOST_GROWTH = 120
"""Times that one part may grow; text of a document grows about ten times, a bomb a thousand."""
SMALL = 1_000_000
"""Bytes up to which a part's growth is of no interest."""
MACROS = ("vbaproject.bin", "vbadata.xml")
PIECE = 1 << 16


def look_into(name: str, content: bytes, kind: Kind) -> None:
    """Judge a packed file by its parts. Raises `UnfitFile`."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            _refuse_bombs(name, packed, parts)
            _refuse_locked(name, parts)
            declared = _declared(packed, kind)
            names = [part.filename.lower() for part in parts]
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, KeyError, EOFError):
        unfit(
            "file.broken",
            N_("“{name}” cannot be opened; it seems to be damaged."),
            N_("Open it on your own computer, save it anew, and choose the new file."),
            name=name[:80],
        )
    if kind.declares not in declared:
        unfit(
            "file.disguised",
            N_("“{name}” is not what its name says: inside it is no {kind} file."),
            N_("Open it in the program that made it, save it as PDF, and choose the new file."),
            name=name[:80], kind=kind.name,
        )  # fmt: skip
    if any(PurePosixPath(part).name in MACROS or part.startswith("basic/") for part in names):
        unfit(
            "file.macros",
            N_("“{name}” has macros: small programs that would run on the reader's computer."),
            N_("Save it as PDF, or without macros."),
            name=name[:80],
        )


def _refuse_bombs(name: str, packed: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """Count what really comes out, piece by piece: what the list of parts says may be a lie."""
    total = 0
    too_many = len(parts) > MOST_PARTS
    for part in [] if too_many else parts:
        if part.flag_bits & 1:
            continue
        grown = 0
        with packed.open(part) as stream:
            while piece := stream.read(PIECE):
                grown += len(piece)
                total += len(piece)
                growth = grown / max(part.compress_size, 1)
                if total > MOST_BYTES or (grown > SMALL and growth > MOST_GROWTH):
                    too_many = True
                    break
        if too_many:
            break
    if too_many:
        unfit(
            "file.bomb",
            N_("“{name}” would grow enormously when it is opened."),
            N_("Save it as PDF, and choose the new file."),
            name=name[:80],
        )


def _refuse_locked(name: str, parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        unfit(
            "file.locked",
            N_("“{name}” is locked with a password."),
            N_("Save it without a password; what you hand in is kept privately here."),
            name=name[:80],
        )


def _declared(packed: zipfile.ZipFile, kind: Kind) -> bytes:
    if kind.packed == OFFICE:
        return packed.read("[Content_Types].xml")
    return packed.read("mimetype").strip()
