"""What is put into an index, what is asked of it and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

NAMES, BODY = "words:names", "words:body"
"""Kinds of words: a hit in a name counts before a hit in running text."""
STARTS = {NAMES: "starts:names", BODY: "starts:body"}
"""Kinds that hold the first letters of words, for words that are still being typed."""
START_LENGTHS = (2, 3)
LONGEST_KEY = 120
LONGEST_LABEL = 300


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a document: its kind (`NAMES` or `BODY`) and its language ("" when unknown)."""

    kind: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found.

    `number` is its own for ever, 0 … 4294967295. `sort_key` sorts as bytes into the default order.
    `facets` maps a facet to its values and their labels. `card` (JSON) is what a result row shows.
    """

    number: int
    sort_key: bytes
    facets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    texts: tuple[Text, ...] = ()
    card: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: words as typed, chosen values by facet, and which page of how many rows.

    Values within a facet widen the answer, facets narrow it. `facets` names the facets to count;
    `everything` names those of them whose values are all wanted, not only the most frequent.
    """

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facets: tuple[str, ...] = ()
    everything: frozenset[str] = frozenset()
    values: int = 12
    page: int = 1
    size: int = 20


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet, how many documents it would leave, and whether it is chosen."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """The values of a facet that are shown, and how many more there are."""

    values: tuple[FacetValue, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The numbers of one page of documents in order, with everything that stands around them.

    `corrected` maps words that nothing has to the word that was used instead; `unknown` lists words
    that nothing has and nothing is like. Chosen values that no document has stand in `strange`.
    """

    total: int
    page: int
    pages: int
    numbers: tuple[int, ...]
    facets: Mapping[str, FacetCounts]
    corrected: Mapping[str, str]
    unknown: tuple[str, ...]
    strange: Mapping[str, tuple[str, ...]]
