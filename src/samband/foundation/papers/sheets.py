"""What a paper consists of; whoever wants one fills this in and hands it to the typesetter."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Passage:
    """A labelled text; each of `paragraphs` may hold line breaks. Empty means nothing was written."""

    label: str
    paragraphs: list[str]
    language: str = ""
    kind: str = "passage"


@dataclass(frozen=True, slots=True)
class Items:
    """A labelled list of short texts."""

    label: str
    items: list[str]
    kind: str = "items"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title; the numbers of `figures` are columns set to the right, and `total` closes it."""

    title: str
    columns: list[str]
    rows: list[list[str]]
    figures: list[int] = field(default_factory=list)
    total: list[str] = field(default_factory=list)
    kind: str = "table"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the paper with a heading of its own."""

    title: str
    parts: list[Passage | Items | Sheet]


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    `at` is the moment that the file says it was made. `mark` is written large and pale behind every
    page ("Draft"), `running` small on top of it; `words` are the few words that the paper itself needs,
    in the language it is in.
    """

    language: str
    title: str
    eyebrow: str
    facts: list[tuple[str, str]]
    chapters: list[Chapter]
    words: dict[str, str]
    running: str = ""
    mark: str = ""
    closing: list[str] = field(default_factory=list)
    at: datetime | None = None


WORDS = ("contents", "page", "nothing", "missing")
"""Words that `Paper.words` must have: heading of the contents, "Page {n} of {total}", that nothing was
written, and that signs which cannot be shown stand as squares."""
