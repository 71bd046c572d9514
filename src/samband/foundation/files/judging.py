"""Judging a file before it is kept: size, kind, content, viruses; and taking out what a camera wrote."""

import unicodedata
from dataclasses import dataclass

from django.core.files.base import ContentFile

from samband.foundation.files.archives import look_into
from samband.foundation.files.documents import look_at_picture, look_into_pdf
from samband.foundation.files.kinds import kind_of
from samband.foundation.files.problems import unfit
from samband.foundation.files.scanning import scan
from samband.foundation.media.cleaning import StrangePicture, cleaned
from samband.rulebook.wording import N_

MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Judged:
    """A file that may be kept: its name made safe, what it is, and its content, pictures cleaned."""

    name: str
    kind: str
    media_type: str
    content: bytes
    scanned_by: str = ""
    was_cleaned: bool = False


def judge(name: str, content: bytes) -> Judged:
    """Return the file ready to be kept. Raises `UnfitFile` with words for the person who chose it."""
    name = safe_name(name)
    if not content:
        unfit("file.empty", N_("“{name}” is empty."), N_("Choose the file that you meant."), name=name[:80])
    if len(content) > LARGEST:
        unfit(
            "file.large",
            N_("“{name}” is too large: {size} megabytes, and at most {largest} are taken in."),
            N_("Make its pictures smaller, or divide it into several files."),
            name=name[:80], size=-(-len(content) // MEGABYTE), largest=LARGEST // MEGABYTE,
        )  # fmt: skip
    kind = kind_of(name, content)
    if kind.packed:
        look_into(name, content, kind)
    elif kind.media_type == "application/pdf":
        look_into_pdf(name, content)
    scanned_by = scan(name, content)
    kept = _without_traces(name, content) if kind.media_type.startswith("image/") else content
    return Judged(name, kind.name, kind.media_type, kept, scanned_by, kept != content)


def _without_traces(name: str, content: bytes) -> bytes:
    look_at_picture(name, content)
    try:
        return bytes(cleaned(ContentFile(content, name=name)).read())
    except (StrangePicture, ValueError):
        unfit(
            "file.picture",
            N_("“{name}” cannot be read as a picture, or is far too large."),
            N_("Save it smaller, as JPEG or PNG, and choose the new file."),
            name=name[:80],
        )


def safe_name(name: str) -> str:
    """Return a file's name without folders, controls and marks that turn the reading direction."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(
        letter for letter in unicodedata.normalize("NFC", last) if unicodedata.category(letter)[0] != "C"
    )
    kept = " ".join(kept.replace('"', "”").split()).lstrip(".") or "file"
    stem, dot, ending = kept.rpartition(".")
    return stem[: LONGEST_NAME - len(ending) - 1] + dot + ending if dot else kept[:LONGEST_NAME]
