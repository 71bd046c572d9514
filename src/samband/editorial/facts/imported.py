"""An imported text as a draft takes it over: its paragraphs, headings, lists and the places of pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

PICTURE = re.compile(r"^(?:foto|photo|bild|image|fotograf|photographer|bildtext|caption)\s*:\s*(.*)$", re.I)
CREDIT = re.compile(
    r"[\s(]*\b(?:foto|photo(?:graph)?|fotograf)\s*:?\s+(?:by\s+|av\s+)?([^()]+?)\)?\.?$", re.I
)
BULLET = re.compile(r"^[-–•*·]\s+(?=\S)")
SAID = re.compile(r"^[–—]\s")
END = (".", "!", "?", ":", ";", ",", "”", '"', ")")
LONGEST_HEADING, LONGEST_CAPTION, LONGEST_LEAD = 80, 400, 600


@dataclass(frozen=True, slots=True)
class ImportedText:
    """One record of a page text. `identity` never changes, `hash` does when the text has; `partners` are
    pairs of country (ISO 3166-1) and name."""

    identity: str
    hash: str
    kind: str
    source: str
    url: str
    title: str
    language: str
    body: str
    imported_at: datetime
    partners: tuple[tuple[str, str], ...] = ()
    themes: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    publication_type: str = ""


def lead_of(text: str) -> tuple[str, str]:
    """Return the first paragraph, when it is a lead, and the text without it."""
    first, _, rest = text.strip().partition("\n\n")
    line = " ".join(first.split())
    is_lead = line.endswith(".") and len(line) <= LONGEST_LEAD and rest.strip() and not SAID.match(line)
    return (line, rest) if is_lead and not PICTURE.match(line) else ("", text)


def blocks_of(text: str) -> list[dict[str, Any]]:
    """Return the text as blocks: running text, and a placeholder wherever a picture stood."""
    blocks: list[dict[str, Any]] = []
    html: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        placeholder = _picture(" ".join(paragraph.split()))
        if placeholder is None:
            html.extend(_html(paragraph))
            continue
        if html:
            blocks.append({"type": "text", "value": "".join(html)})
            html = []
        blocks.append({"type": "missing_picture", "value": placeholder})
    if html:
        blocks.append({"type": "text", "value": "".join(html)})
    return blocks


def _picture(line: str) -> dict[str, str] | None:
    """Return what is told of a picture when the line is a caption, else None."""
    if len(line) > LONGEST_CAPTION:
        return None
    if found := PICTURE.match(line):
        is_name = line.casefold().startswith(("foto", "photo", "fotograf"))
        return {"caption": "" if is_name else found[1], "photographer": found[1][:150] if is_name else ""}
    if (found := CREDIT.search(line)) and len(found[1].split()) <= 5 and found[1][:1].isupper():
        return {"caption": line[: found.start()].strip(" ("), "photographer": found[1].strip()[:150]}
    return None


def _html(paragraph: str) -> Iterator[str]:
    """Yield a paragraph as HTML; lines that stand alone within it stay lines of their own."""
    lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
    if len(lines) == 1 and _is_heading(lines[0]):
        yield f"<h2>{escape(lines[0], quote=False)}</h2>"
        return
    points: list[str] = []
    for line in lines:
        if BULLET.match(line) and not SAID.match(line):
            points.append(BULLET.sub("", line))
            continue
        yield from _list(points)
        points = []
        yield f"<p>{escape(line, quote=False)}</p>"
    yield from _list(points)


def _list(points: list[str]) -> Iterator[str]:
    if points:
        yield "<ul>" + "".join(f"<li>{escape(point, quote=False)}</li>" for point in points) + "</ul>"


def _is_heading(line: str) -> bool:
    return len(line) <= LONGEST_HEADING and not line.endswith(END) and line[:1].isupper()
