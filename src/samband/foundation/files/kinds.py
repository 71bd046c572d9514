"""Kinds of files that are taken in: by ending, by the first bytes, and by what they say inside."""

from dataclasses import dataclass

import puremagic

from samband.foundation.files.problems import unfit
from samband.rulebook.wording import N_

ZIP = b"PK\x03\x04"
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
"""First bytes of old office files, and of new ones that are locked with a password."""
OFFICE, OPEN_DOCUMENT = "office", "opendocument"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its endings, its first bytes, and for packed ones what they must declare inside."""

    name: str
    endings: tuple[str, ...]
    media_type: str
    signature: bytes
    packed: str = ""
    declares: bytes = b""


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
TEXT = "application/vnd.oasis.opendocument.text"
TABLE = "application/vnd.oasis.opendocument.spreadsheet"

KINDS: tuple[Kind, ...] = (
    Kind("PDF", ("pdf",), "application/pdf", b"%PDF-"),
    Kind("Word", ("docx",), WORD, ZIP, OFFICE, f"{WORD}.main+xml".encode()),
    Kind("Excel", ("xlsx",), SHEET, ZIP, OFFICE, f"{SHEET}.main+xml".encode()),
    Kind("PowerPoint", ("pptx",), SLIDES, ZIP, OFFICE, f"{SLIDES}.main+xml".encode()),
    Kind("OpenDocument", ("odt",), TEXT, ZIP, OPEN_DOCUMENT, TEXT.encode()),
    Kind("OpenDocument", ("ods",), TABLE, ZIP, OPEN_DOCUMENT, TABLE.encode()),
    Kind("JPEG", ("jpg", "jpeg"), "image/jpeg", b"\xff\xd8\xff"),
    Kind("PNG", ("png",), "image/png", b"\x89PNG\r\n\x1a\n"),
)
ENDINGS = tuple(ending for kind in KINDS for ending in kind.endings)
"""Endings that are taken in, for the input and for explanations."""


def ending_of(name: str) -> str:
    """Return the ending of a file's name in small letters, without the dot; "" when it has none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def kind_of(name: str, content: bytes) -> Kind:
    """Return the kind that the ending, the first bytes and a third opinion agree on. Raises `UnfitFile`."""
    kind = next((kind for kind in KINDS if ending_of(name) in kind.endings), None)
    if kind is None:
        unfit(
            "file.kind",
            N_("“{name}” is of a kind that is not taken in."),
            N_("Save it as PDF, or as one of these: {endings}."),
            name=name[:80], endings=", ".join(ENDINGS),
        )  # fmt: skip
    if kind.packed and content.startswith(OLD_OFFICE):
        unfit(
            "file.locked",
            N_("“{name}” is locked with a password, or written by a very old program."),
            N_("Save it without a password, as a new file or as PDF."),
            name=name[:80],
        )
    if not content.startswith(kind.signature) or not _agrees(kind, content):
        unfit(
            "file.disguised",
            N_("“{name}” is not what its name says: inside it is no {kind} file."),
            N_("Open it in the program that made it, save it as PDF, and choose the new file."),
            name=name[:80], kind=kind.name,
        )  # fmt: skip
    return kind


def _agrees(kind: Kind, content: bytes) -> bool:
    """Ask puremagic too; packed files are looked into instead, for it cannot tell them apart."""
    if kind.packed:
        return True
    try:
        guesses = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError):
        return False
    return any(guess.mime_type == kind.media_type for guess in guesses)
