"""`{% picture %}`: a picture in several sizes and forms, so that a browser takes the smallest that will do."""

from dataclasses import dataclass
from typing import Any

from django import template

from samband.foundation.i18n.names import localized
from samband.foundation.media.queries import renditions

register = template.Library()

WIDTHS = (400, 800, 1200, 1600)
"""Pixels. Wider ones than the picture itself are left out."""
FALLBACK = 800
SHAPES = {
    "free": None,
    "wide": (16, 9),
    "card": (3, 2),
    "square": (1, 1),
    "upright": (4, 5),
    "page": (210, 297),
}
SIZES = {
    "text": "(min-width: 46rem) 42rem, 100vw",
    "wide": "(min-width: 78rem) 76rem, 100vw",
    "card": "(min-width: 60rem) 24rem, (min-width: 42rem) 50vw, 100vw",
    "face": "9rem",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One form of a picture: its type and its sizes."""

    type: str
    srcset: str


@register.inclusion_tag("media/picture.html")
def picture(
    image: Any, alt: str | None = None, shape: str = "free", sizes: str = "text", lazy: bool = True
) -> dict[str, Any]:
    """Show a picture. `alt` None takes the library's text in the reader's language; "" is decoration."""
    if not image:
        return {"shown": None}
    wanted = widths(image.width, image.height, shape)
    fallback = min(wanted, key=lambda width: abs(width - FALLBACK))
    plain = cut(shape, fallback, "png" if image.filename.lower().endswith((".png", ".gif")) else "jpeg")
    specs = {form: {width: cut(shape, width, form) for width in wanted} for form in ("avif", "webp")}
    found = renditions(image, [plain, *(spec for form in specs.values() for spec in form.values())])
    return {
        "shown": found.get(plain),
        "sources": [
            Source(f"image/{form}", ", ".join(
                f"{found[spec].url} {found[spec].width}w" for spec in by_width.values() if spec in found))
            for form, by_width in specs.items()
        ],
        "alt": localized(image, "alt") if alt is None else alt,
        "sizes": SIZES[sizes],
        "lazy": lazy,
    }  # fmt: skip


def widths(width: int, height: int, shape: str) -> list[int]:
    """Return the widths to cut: none wider than the picture, and at least one."""
    ratio = SHAPES[shape]
    most = min(width, height * ratio[0] // ratio[1]) if ratio else width
    return [each for each in WIDTHS if each <= most] or [max(most, 1)]


def cut(shape: str, width: int, form: str) -> str:
    """Return the words of a cut: "fill-800x533|format-avif"."""
    ratio = SHAPES[shape]
    how = f"fill-{width}x{max(width * ratio[1] // ratio[0], 1)}" if ratio else f"width-{width}"
    return f"{how}|format-{form}"
