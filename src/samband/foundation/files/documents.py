"""Looking into PDF files: locks, scripts, hidden files; and how large a picture becomes."""

import warnings
from io import BytesIO
from typing import Any

import pikepdf
from PIL import Image

from samband.foundation.files.problems import unfit
from samband.rulebook.wording import N_

ACTIVE = ("/JavaScript", "/Launch", "/ImportData", "/RichMedia")
MOST_OBJECTS = 200_000
MOST_PIXELS = 80_000_000


def look_into_pdf(name: str, content: bytes) -> None:
    """Judge a PDF file. Raises `UnfitFile` when it is locked, damaged or does things by itself."""
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=True, suppress_warnings=True) as pdf:
            is_locked, pages, active = pdf.is_encrypted, len(pdf.pages), _is_active(pdf)
    except pikepdf.PasswordError:
        is_locked, pages, active = True, 1, False
    except (pikepdf.PdfError, ValueError, RuntimeError):
        is_locked, pages, active = False, 0, False
    if is_locked:
        unfit(
            "file.locked",
            N_("“{name}” is locked with a password."),
            N_("Save it without a password; what you hand in is kept privately here."),
            name=name[:80],
        )
    if not pages:
        unfit(
            "file.broken",
            N_("“{name}” cannot be opened; it seems to be damaged."),
            N_("Open it on your own computer, save it anew, and choose the new file."),
            name=name[:80],
        )
    if active:
        unfit(
            "file.active",
            N_("“{name}” has scripts or other files inside, which could do harm when it is opened."),
            N_("Print it to a new PDF file, and choose that one."),
            name=name[:80],
        )


def _is_active(pdf: Any) -> bool:
    """Tell whether anything in the file runs, starts a program or carries another file."""
    if "/Names" in pdf.Root and any(key in pdf.Root.Names for key in ("/JavaScript", "/EmbeddedFiles")):
        return True
    if len(pdf.objects) > MOST_OBJECTS:
        return True
    return any(_runs(item) for item in pdf.objects)


def _runs(item: Any, depth: int = 0) -> bool:
    """Look at an object and what stands directly in it; what it points to is looked at by itself."""
    if depth > DEEPEST:
        return False
    if isinstance(item, pikepdf.Array):
        return any(_runs(each, depth + 1) for each in item if not _is_elsewhere(each))
    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return False
    if "/JS" in item or str(item.get("/S", "")) in ACTIVE or str(item.get("/Type", "")) == "/EmbeddedFile":
        return True
    return any(_runs(each, depth + 1) for _key, each in item.items() if not _is_elsewhere(each))


def _is_elsewhere(item: Any) -> bool:
    return bool(getattr(item, "is_indirect", False))


DEEPEST = 20


def look_at_picture(name: str, content: bytes) -> None:
    """Refuse a picture that would fill the memory before it is opened. Raises `UnfitFile`."""
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(content)) as picture:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            width, height = picture.size
    except (OSError, SyntaxError, Image.DecompressionBombError):
        width, height = MOST_PIXELS, 2
    if width * height > MOST_PIXELS:
        unfit(
            "file.picture",
            N_("“{name}” cannot be read as a picture, or is far too large."),
            N_("Save it smaller, as JPEG or PNG, and choose the new file."),
            name=name[:80],
        )
