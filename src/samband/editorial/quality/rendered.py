"""Reads the facts that matter out of a page's HTML: what a reader, a screen reader or a search engine meets."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
SILENT = frozenset({"script", "style", "template", "svg", "noscript"})
PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd", "figcaption", "td"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level, 1 to 6."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; `alt` is None when the page does not say what it shows, "" when it is decoration."""

    source: str
    alt: str | None
    in_figure: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the words by which it is heard."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: headings, pictures, links and texts in the page's own part, ids in all of it."""

    language: str = ""
    title: str = ""
    description: str = ""
    has_lead: bool = False
    headings: tuple[Heading, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Link, ...] = ()
    paragraphs: tuple[str, ...] = ()
    tables_without_heads: int = 0
    ids: frozenset[str] = frozenset()


def read_page(html: str) -> Page:
    """Read a whole page. Only what stands in `<main>` counts, all of it when there is none."""
    reader = _Reader("<main" in html)
    reader.feed(html)
    reader.close()
    return reader.page()


@dataclass
class _Open:
    """An element that is being read, with the words heard in it so far."""

    name: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, has_main: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.has_main = has_main
        self.open: list[_Open] = []
        self.lists: dict[str, list[object]] = {
            name: [] for name in ("headings", "pictures", "links", "paragraphs")
        }
        self.ids: set[str] = set()
        self.language = self.title = self.description = ""
        self.has_lead = False
        self.bare_tables = 0

    def page(self) -> Page:
        while self.open:
            self._close(self.open.pop())
        return Page(
            language=self.language[:2], title=self.title, description=self.description,
            has_lead=self.has_lead, tables_without_heads=self.bare_tables, ids=frozenset(self.ids),
            **{name: tuple(values) for name, values in self.lists.items()},  # type: ignore[arg-type] # one list each
        )  # fmt: skip

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("id"):
            self.ids.add(given["id"])
        self._note(tag, given)
        if tag not in VOID:
            self.open.append(_Open(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if any(each.name == tag for each in self.open):
            while (ended := self.open.pop()).name != tag:
                self._close(ended)
            self._close(ended)

    def handle_data(self, data: str) -> None:
        if not any(each.name in SILENT for each in self.open):
            self._hear(data)

    def _hear(self, words: str) -> None:
        for each in self.open:
            each.words.append(words)

    def _within(self, *names: str) -> bool:
        return any(each.name in names for each in self.open)

    def _counts(self) -> bool:
        return not self._within(*SILENT) and (not self.has_main or self._within("main"))

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "meta" and given.get("name") == "description":
            self.description = given.get("content", "").strip()
        elif tag == "br":
            self._hear(" ")
        elif tag == "img":
            self._note_picture(given)
        elif tag == "th":
            for each in self.open:
                each.attributes["has-heads"] = "yes"
        if {"lead", "ingress", "page-lead"} & set(given.get("class", "").split()):
            self.has_lead = True

    def _note_picture(self, given: dict[str, str]) -> None:
        alt = given.get("alt")
        if self._counts():
            self.lists["pictures"].append(Picture(given.get("src", ""), alt, self._within("figure")))
        self._hear(f" {alt or ''} ")

    def _close(self, ended: _Open) -> None:
        text = _SPACE.sub(" ", "".join(ended.words)).strip()
        if ended.name == "title" and not self.title and not self._within("svg"):
            self.title = text
        if not (self._counts() or (ended.name == "main" and not self._within(*SILENT))):
            return
        if ended.name in HEADINGS:
            self.lists["headings"].append(Heading(HEADINGS[ended.name], text))
        elif ended.name == "a" and ended.attributes.get("href"):
            heard = ended.attributes.get("aria-label") or text
            self.lists["links"].append(Link(ended.attributes["href"], heard))
        elif ended.name in PARAGRAPHS and text and not self._within("nav", *PARAGRAPHS):
            self.lists["paragraphs"].append(text)
        elif ended.name == "table" and "has-heads" not in ended.attributes:
            self.bare_tables += 1
