"""The picture that networks show beside a link: the sign of the site, a title, a line above it."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from samband.foundation.sharing.keeping import kept
from samband.foundation.sharing.lettering import broken, draw_line, readable, typeface

WIDTH, HEIGHT, EDGE = 1_200, 630, 88
"""Pixels; networks ask for 1.91 : 1 and cut what is near the edge."""
GROUND, INK, QUIET, SEA, SOFT = "#f6f2e9", "#16211f", "#52605d", "#0b5560", "#dfe6df"
SIZES = ((76, 3), (60, 4))
"""Sizes of the title that are tried, each with the most lines it may take."""
FINER = 3
COLOURS = 48
DRAWING = "1"
"""Raised when pictures are drawn otherwise, so that those kept from before are drawn anew."""


@lru_cache(maxsize=32)
def card(title: str, eyebrow: str, site: str) -> bytes:
    """Return a PNG of some ten kilobytes; the same words always give the same bytes."""
    picture = _ground().copy()
    canvas = ImageDraw.Draw(picture)
    draw_line(canvas, (EDGE + 102, HEIGHT - EDGE + 2), readable(site), size=38, weight=650, colour=SEA)
    y = EDGE + 36.0
    for line in broken(readable(eyebrow), 32, 500, width=WIDTH - 2 * EDGE, most=1):
        draw_line(canvas, (EDGE, y), line, size=32, weight=500, colour=QUIET)
    size, lines = _title(readable(title))
    y += 24
    for line in lines:
        y += size * 1.16
        draw_line(canvas, (EDGE, y), line, size=size, weight=680, colour=INK)
    return _png(picture)


def kept_card(folder: Path, title: str, eyebrow: str, site: str) -> bytes:
    """Return the same picture, kept in a folder; one drawn before the front end was built is not taken for it."""
    words = (DRAWING, str(bool(typeface())), title, eyebrow, site)
    return kept(folder, words, lambda: card(title, eyebrow, site))


@lru_cache(maxsize=4)
def touch_icon(side: int = 180) -> bytes:
    """Return the sign alone as a square PNG, for the home screens of telephones."""
    picture = Image.new("RGB", (side, side), GROUND)
    _sign(picture, (side * 0.22, side * 0.66, side * 0.56), SEA, stroke=side // 14)
    return _png(picture)


@lru_cache(maxsize=1)
def _ground() -> Image.Image:
    """Return what every picture has behind its words; drawn once, for it takes longer than the words."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    _sign(picture, (WIDTH - 440, HEIGHT - 92, 640), SOFT, stroke=12, dot=0.085)
    _sign(picture, (EDGE + 13, HEIGHT - EDGE - 8, 64), SEA, stroke=8)
    return picture


def _title(title: str) -> tuple[int, list[str]]:
    """Return the largest size at which the title fits, and its lines."""
    for size, most in SIZES:
        lines = broken(title, size, 680, width=WIDTH - 2 * EDGE, most=most)
        if not lines[-1].endswith("…"):
            break
    return size, lines


def _sign(
    picture: Image.Image, at: tuple[float, float, float], colour: str, *, stroke: int, dot: float = 0.2
) -> None:
    """Draw two dots joined by an arc: `at` has the left dot's middle and the width, of which `dot` is a share."""
    left, ground, width = (round(each * FINER) for each in at)
    mask = Image.new("L", (picture.width * FINER, picture.height * FINER), 0)
    canvas, radius = ImageDraw.Draw(mask), round(width * dot)
    canvas.arc((left, ground - width // 2, left + width, ground + width // 2), 180, 360, 255, stroke * FINER)
    for x in (left, left + width):
        canvas.ellipse((x - radius, ground - radius, x + radius, ground + radius), 255)
    picture.paste(colour, mask=mask.resize(picture.size, Image.Resampling.LANCZOS))


def _png(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()
