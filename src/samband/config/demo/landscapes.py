"""Pictures for the demo, drawn: calm landscapes in the colours of the site, each from its own number."""

import math
import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1_600, 1_066
SKIES = (("#f4e6cf", "#cfe0dc"), ("#f1d9b8", "#dfe9e2"), ("#dce8e6", "#f6efdf"), ("#e9d3b4", "#b9d2d0"))
GROUNDS = (
    ("#a9c4bf", "#6f9f9c", "#2f7378", "#0b5560", "#083d45"),
    ("#d9c7a3", "#b7b58f", "#7a9a83", "#2f6f6b", "#0c4a50"),
    ("#c5d3cf", "#93b5b3", "#5b8f92", "#1d6570", "#0a3f49"),
)
SUN = "#d9982f"


def landscape(number: int) -> bytes:
    """Return a JPEG of a landscape; the same number always gives the same picture."""
    chance = random.Random(number)  # noqa: S311  (a picture, not a secret)
    picture = _sky(*chance.choice(SKIES))
    canvas = ImageDraw.Draw(picture)
    _sun(canvas, chance)
    colours = chance.choice(GROUNDS)
    for layer, colour in enumerate(colours):
        _hills(canvas, chance, HEIGHT * (0.42 + 0.12 * layer), HEIGHT * (0.11 - 0.012 * layer), colour)
    if chance.random() < 0.7:
        _bridge(canvas, chance)
    out = BytesIO()
    picture.filter(ImageFilter.SMOOTH).save(out, "JPEG", quality=88)
    return out.getvalue()


def cover(number: int) -> bytes:
    """Return a JPEG of an upright cover: part of a landscape below a quiet field."""
    chance = random.Random(number)  # noqa: S311  (a picture, not a secret)
    ground = chance.choice(GROUNDS)
    picture = Image.new("RGB", (840, 1_188), ground[3])
    scene = Image.open(BytesIO(landscape(number))).resize((1_188, 792)).crop((174, 0, 1_014, 792))
    picture.paste(scene, (0, 396))
    canvas = ImageDraw.Draw(picture)
    canvas.arc((240, 96, 600, 456), 180, 360, "#f3eee2", 14)
    for x in (240, 600):
        canvas.ellipse((x - 30, 246, x + 30, 306), "#f3eee2")
    out = BytesIO()
    picture.save(out, "JPEG", quality=88)
    return out.getvalue()


def _sky(top: str, bottom: str) -> Image.Image:
    mask = Image.linear_gradient("L").resize((WIDTH, HEIGHT))
    return Image.composite(
        Image.new("RGB", (WIDTH, HEIGHT), bottom), Image.new("RGB", (WIDTH, HEIGHT), top), mask
    )


def _sun(canvas: ImageDraw.ImageDraw, chance: random.Random) -> None:
    x, y, radius = (
        chance.uniform(0.2, 0.8) * WIDTH,
        chance.uniform(0.2, 0.38) * HEIGHT,
        chance.uniform(48, 84),
    )
    canvas.ellipse((x - radius, y - radius, x + radius, y + radius), SUN)


def _hills(
    canvas: ImageDraw.ImageDraw, chance: random.Random, base: float, swing: float, colour: str
) -> None:
    """Draw a layer of hills: three waves of different length laid over one another."""
    waves = [
        (chance.uniform(0.5, 3.2), chance.uniform(0, math.tau), chance.uniform(0.3, 1)) for _ in range(3)
    ]
    line = [
        (
            x,
            base
            - swing
            * sum(size * math.sin(x / WIDTH * math.tau * often + start) for often, start, size in waves),
        )
        for x in range(0, WIDTH + 8, 8)
    ]
    canvas.polygon([*line, (WIDTH, HEIGHT), (0, HEIGHT)], fill=colour)


def _bridge(canvas: ImageDraw.ImageDraw, chance: random.Random) -> None:
    """Draw the sign of the site into the land: two dots and an arc between them."""
    left, width, y = chance.uniform(0.12, 0.4) * WIDTH, chance.uniform(0.28, 0.42) * WIDTH, HEIGHT * 0.8
    canvas.arc((left, y - width / 3, left + width, y + width / 3), 180, 360, "#f3eee2", 7)
    for x in (left, left + width):
        canvas.ellipse((x - 16, y - 16, x + 16, y + 16), "#f3eee2")
