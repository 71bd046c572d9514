"""Taking out of a picture what its camera wrote into it: place, time, device, names, remarks."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image, ImageOps, ImageSequence

KEPT = frozenset({"icc_profile", "transparency", "duration", "loop", "background"})
"""What a picture needs to be drawn rightly; nothing of it tells where or when it was taken."""
FORMATS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True, "progressive": True},
    "MPO": {"quality": 92, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 92, "method": 4},
    "AVIF": {"quality": 85},
    "GIF": {},
}
WRITTEN_AS = {"MPO": "JPEG"}


class StrangePicture(ValueError):
    """A file that is no picture of a kind that is kept here."""


def cleaned(file: Any) -> ContentFile[bytes]:
    """Return the picture upright and without metadata (EXIF, XMP, IPTC, comments); colours stay.

    Raises `StrangePicture` for what cannot be read as a picture.
    """
    file.seek(0)
    try:
        with Image.open(file) as picture:
            form = picture.format or ""
            if form not in FORMATS:
                raise StrangePicture(form)
            content = _written(picture, form)
    except (OSError, SyntaxError, Image.DecompressionBombError) as wrong:
        raise StrangePicture(str(wrong)) from wrong
    return ContentFile(content, name=getattr(file, "name", None))


def _written(picture: Image.Image, form: str) -> bytes:
    options: dict[str, Any] = {**FORMATS[form], "format": WRITTEN_AS.get(form, form)}
    frames = (
        [_bare(frame) for frame in ImageSequence.Iterator(picture)] if form != "MPO" else [_bare(picture)]
    )
    if len(frames) > 1:
        options |= {"save_all": True, "append_images": frames[1:]}
        options |= {name: picture.info[name] for name in ("duration", "loop") if name in picture.info}
    if profile := picture.info.get("icc_profile"):
        options["icc_profile"] = profile
    out = BytesIO()
    frames[0].save(out, exif=b"", **options) if form != "GIF" else frames[0].save(out, **options)
    return out.getvalue()


def _bare(picture: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(picture).copy()
    upright.info = {name: value for name, value in picture.info.items() if name in KEPT}
    return upright
