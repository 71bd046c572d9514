"""Lines of text in the site's own typeface, in whatever script a title is written."""

from functools import lru_cache
from itertools import groupby

from anyascii import anyascii
from django.contrib.staticfiles import finders
from PIL import ImageDraw, ImageFont

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
LATIN = frozenset([*map(chr, range(0x20, 0x7F)), *map(chr, range(0xC0, 0x100)), *"\u00a0§©«°·»–—‘’“”…•€"])
SIGNS = frozenset([*map(chr, range(0xA0, 0xC0)), *"„"]) - LATIN
"""What text rarely needs stands in a file of its own."""
EUROPEAN = frozenset("ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț")
ELLIPSIS = "…"


def readable(text: str) -> str:
    """Return a text in letters that the typeface has: Latin and Cyrillic stay, others are spelt in Latin."""
    return "".join(letter if _file_of(letter) else anyascii(letter) for letter in " ".join(text.split()))


def typeface() -> str:
    """Return where the site's own typeface lies; "" while the front end is not built."""
    path = finders.find("samband/inter-latin.woff2")
    return path if isinstance(path, str) else ""


def broken(text: str, size: int, weight: int, *, width: int, most: int) -> list[str]:
    """Return a text in at most so many lines of a width in pixels; what does not fit becomes "…"."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if length(longer, size, weight) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} {ELLIPSIS}"]
    return [_cut(line, size, weight, width) for line in lines]


def length(text: str, size: int, weight: int) -> float:
    """Return the width of a line in pixels."""
    return sum(_font(name, size, weight).getlength(part) for name, part in _runs(text))


def draw_line(
    canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, *, size: int, weight: int, colour: str
) -> None:
    """Draw one line with its baseline's left end at a point."""
    x, y = at
    for name, part in _runs(text):
        font = _font(name, size, weight)
        canvas.text((x, y), part, fill=colour, font=font, anchor="ls")
        x += font.getlength(part)


def _cut(line: str, size: int, weight: int, width: int) -> str:
    if length(line, size, weight) <= width:
        return line
    kept = line.rstrip(ELLIPSIS).rstrip()
    while kept and length(kept + ELLIPSIS, size, weight) > width:
        kept = kept[:-1].rstrip()
    return kept + ELLIPSIS


def _runs(text: str) -> list[tuple[str, str]]:
    return [(name, "".join(letters)) for name, letters in groupby(text, lambda letter: _file_of(letter))]


@lru_cache(maxsize=2_048)
def _file_of(letter: str) -> str:
    """Return which part of the typeface has a letter; "" for none."""
    if letter in LATIN:
        return "latin"
    if letter in SIGNS:
        return "latin-signs"
    if "\u0100" <= letter < "\u0250":
        return "latin-ext" if letter in EUROPEAN else "latin-more"
    return "cyrillic" if "\u0400" <= letter < "\u0460" or letter in "Ґґ№" else ""


@lru_cache(maxsize=32)
def _font(name: str, size: int, weight: int) -> Font:
    """Return a part of the typeface; while the front end is not built, the one that Pillow brings."""
    path = finders.find(f"samband/inter-{name or 'latin'}.woff2")
    try:
        font = ImageFont.truetype(path if isinstance(path, str) else "", size)
        font.set_variation_by_axes([weight])
    except OSError:
        return ImageFont.load_default(size)
    return font
