"""Pictures made fit to be shown: upright, in two sizes, and without what the camera wrote into them."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from django.utils.translation import gettext
from PIL import Image, ImageOps, UnidentifiedImageError

from samband.catalogue.facts import RefusedRecord

READ = ("JPEG", "PNG", "WEBP", "AVIF")
LARGE, SMALL = 1600, 720
"""Longest sides in pixels: one for wide windows, one for a phone."""
QUALITY = 80
MOST_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture as it is kept; width and height in pixels."""

    file: ContentFile[bytes]
    width: int
    height: int


def cleaned(file: Any) -> tuple[Cleaned, Cleaned]:
    """Return a picture in two sizes, made of its pixels alone. Raises `RefusedRecord` for anything else."""
    picture = _read(file)
    return _scaled(picture, LARGE), _scaled(picture, SMALL)


def _read(file: Any) -> Image.Image:
    """Return the upright pixels of a picture: no EXIF, XMP, IPTC, comment, profile or thumbnail."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=READ) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise RefusedRecord(gettext("The picture has too many pixels. Make it smaller first."))
                upright = ImageOps.exif_transpose(opened)
                mode = "RGBA" if upright.has_transparency_data else "RGB"
                pixels = upright.convert(mode)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombWarning,
            Image.DecompressionBombError) as error:  # fmt: skip
        if isinstance(error, RefusedRecord):
            raise
        raise RefusedRecord(
            gettext("This is no picture that can be read. Save it as JPEG, PNG or WebP.")
        ) from error
    bare = Image.new(pixels.mode, pixels.size)
    bare.paste(pixels)
    return bare


def _scaled(picture: Image.Image, longest: int) -> Cleaned:
    copy = picture.copy()
    copy.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    kept = BytesIO()
    copy.save(kept, "WEBP", quality=QUALITY, method=6)
    return Cleaned(ContentFile(kept.getvalue(), name="picture.webp"), copy.width, copy.height)
