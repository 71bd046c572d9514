"""Pages as data: what a file of first pages says, read into frozen objects, and its text made into HTML."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
NUMBERED = re.compile(r"\d+\. ")
TEXTS = frozenset({"text", "answer"})
"""Values that are written in the small markup; the lead block and quotations are plain."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page in one language: the columns of its model, and the parts of its body."""

    title: str
    slug: str
    columns: dict[str, Any] = field(default_factory=dict)
    body: tuple[dict[str, Any], ...] = ()
    questions: tuple[dict[str, Any], ...] = ()
    people: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class FirstPage:
    """A page to make: its kind, the kind of page it stands under, and its words by language."""

    kind: str
    under: str
    in_menu: bool
    columns: dict[str, Any]
    words: dict[str, PageWords]


def read_pages(folder: Path) -> Iterator[FirstPage]:
    """Yield the pages of a folder in the order of their files' names."""
    for path in sorted(folder.glob("*.toml")):
        with path.open("rb") as file:
            yield first_page(tomllib.load(file))


def first_page(data: dict[str, Any]) -> FirstPage:
    """Read one page; tables other than `sv` and `en` do not occur, everything else is a column."""
    languages: dict[str, PageWords] = {code: _words(data[code]) for code in ("sv", "en") if code in data}
    own = {"kind", "under", "in_menu", *languages}
    return FirstPage(
        kind=data["kind"],
        under=data.get("under", "HomePage"),
        in_menu=data.get("in_menu", False),
        columns={name: value for name, value in data.items() if name not in own},
        words=languages,
    )


def _words(data: dict[str, Any]) -> PageWords:
    lists = {name: tuple(data.get(name, ())) for name in ("body", "questions", "people")}
    columns = {name: value for name, value in data.items() if name not in {"title", "slug", *lists}}
    return PageWords(
        data["title"], data["slug"], columns,
        body=tuple(_block(part) for part in lists["body"]),
        questions=tuple({"type": "group", "value": _marked(part)} for part in lists["questions"]),
        people=lists["people"],
    )  # fmt: skip


def _block(part: dict[str, Any]) -> dict[str, Any]:
    """Turn `{type = "facts", title = …, text = …}` into a block; one that is a text alone has only `text`."""
    kind = part["type"]
    values = {name: value for name, value in part.items() if name != "type"}
    if kind == "lead":
        return {"type": kind, "value": values["text"]}
    if kind == "text":
        return {"type": kind, "value": html_of(values["text"])}
    plain = kind in {"quote", "timeline", "action"}
    return {"type": kind, "value": values if plain else _marked(values)}


def _marked(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _marked(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_marked(each) for each in value]
    return html_of(value) if name in TEXTS else value


def html_of(text: str) -> str:
    """Return text in a small markup as HTML: paragraphs, ## headings, - and 1. lists, **bold**, [links](…)."""
    return "".join(_part(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip())


def _part(part: str) -> str:
    lines = [line.strip() for line in part.strip().splitlines()]
    for mark, tag in (("### ", "h3"), ("## ", "h2")):
        if lines[0].startswith(mark):
            return f"<{tag}>{_inline(lines[0].removeprefix(mark))}</{tag}>"
    if all(line.startswith("- ") for line in lines):
        return "<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in lines) + "</ul>"
    if all(NUMBERED.match(line) for line in lines):
        return (
            "<ol>"
            + "".join(f"<li>{_inline(NUMBERED.sub('', line, count=1))}</li>" for line in lines)
            + "</ol>"
        )
    return f"<p>{_inline(' '.join(lines))}</p>"


def _inline(text: str) -> str:
    plain = escape(text, quote=False)
    plain = LINK.sub(lambda found: f'<a href="{escape(found[2])}">{found[1]}</a>', plain)
    return BOLD.sub(r"<b>\1</b>", plain)
