"""Takes the pictures in `docs/gallery`: every kind of public page in three widths, languages and themes.

`make gallery` runs it against a demo site of its own. One picture holds one kind of page: its three
widths side by side, Swedish by day above English by night.
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import django
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.environment import ROOT

FOLDER = ROOT / "docs" / "gallery"
WIDTHS = (1440, 768, 360)
HEIGHT = 1400
SCALE = 0.5
GAP = 24
GROUND = (120, 128, 130)
ROWS = (("sv", "light"), ("en", "dark"))
ALSO = (("sv", "dark"), ("en", "light"))
"""The other halves, taken with `--all` to look at and not kept."""


def main(words: list[str]) -> None:
    """Make the set anew."""
    django.setup()
    from tests.journeys.site import demo_site

    rows = ROWS + ALSO if "--all" in words else ROWS
    with TemporaryDirectory() as folder, demo_site(Path(folder)) as site, sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        take(browser, site.base, rows)
        browser.close()


def take(browser: Browser, base: str, rows: tuple[tuple[str, str], ...]) -> None:
    """Take a picture of every kind, remove those of kinds that are gone, and list them on a page."""
    from tests.browser.kinds import LANGUAGES, pages

    paths = {language: pages(base, language) for language in LANGUAGES}
    kinds = sorted(set(paths["sv"]) & set(paths["en"]))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.webp"):
        old.unlink()
    for kind in kinds:
        shots = [
            [shoot(browser, base + paths[language][kind], width, scheme) for width in WIDTHS]
            for language, scheme in rows
        ]
        sheet(shots).save(FOLDER / f"{kind}.webp", quality=60, method=6)
    (FOLDER / "README.md").write_text(listed(kinds))


def shoot(browser: Browser, url: str, width: int, scheme: str) -> Image.Image:
    """Return the upper part of a page at a width, made smaller."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    taken = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
    context.close()
    taken = taken.crop((0, 0, width, min(taken.height, HEIGHT)))
    return taken.resize((round(taken.width * SCALE), round(taken.height * SCALE)), Image.Resampling.LANCZOS)


def sheet(rows: list[list[Image.Image]]) -> Image.Image:
    """Lay pictures side by side, one row under the other."""
    width = sum(shot.width + GAP for shot in rows[0]) + GAP
    heights = [max(shot.height for shot in row) + GAP for row in rows]
    whole = Image.new("RGB", (width, sum(heights) + GAP), GROUND)
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        left = GAP
        for shot in row:
            whole.paste(shot, (left, top))
            left += shot.width + GAP
        top += height
    return whole


def listed(kinds: list[str]) -> str:
    """Return the page that shows the pictures."""
    lines = [
        "# Gallery",
        "",
        "Every kind of public page, made by `make gallery`: 1440, 768 and 360 pixels wide,",
    ]
    lines += ["Swedish by day and English by night.", ""]
    for kind in kinds:
        lines += [
            f"## {kind}",
            "",
            f"![{kind} in three widths, Swedish light and English dark]({kind}.webp)",
            "",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    main(sys.argv[1:])
