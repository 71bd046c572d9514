"""What is put into an index, what is asked of it and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from samband.foundation.search.marking import Marker

NAMES, BODY = "words:names", "words:body"
"""Kinds of words: a hit in a name counts before a hit in running text."""
STARTS = {NAMES: "starts:names", BODY: "starts:body"}
"""Kinds that hold the first letters of words, for words that are still being typed."""
START_LENGTHS = (2, 3)
OFTEN = "often:body"
"""Words that a document's texts have so often that it is about them."""
OFTEN_FROM = 3
EXACT = "exact:any"
"""Words as they stand and words side by side, for what is asked for in quotation marks."""
MEANS = "means:names"
"""Other names and what they stand for: "cherson|Kherson"."""
LONGEST_KEY = 120
LONGEST_LABEL = 300
PHASE = "status"
"""The facet that is computed from periods and the day of the question; no document holds it."""
PHASES = ("running", "planned", "finished")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a document: its kind (`NAMES` or `BODY`) and its language ("" when unknown).

    Of the texts that are `told`, the first of each language can be quoted in a result row.
    """

    kind: str
    text: str
    language: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found.

    `number` is its own for ever, 0 … 4294967295. `sort_key` sorts as bytes into the default order,
    `sort_keys` into others. `facets` maps a facet to its values and their labels. `means` pairs names
    with what they stand for, a usual name with itself. `period` is its first and last day, as far as
    they are known. `card` (JSON) is what a result row shows.
    """

    number: int
    sort_key: bytes
    facets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    texts: tuple[Text, ...] = ()
    card: Mapping[str, Any] = field(default_factory=dict)
    sort_keys: Mapping[str, bytes] = field(default_factory=dict)
    means: tuple[tuple[str, str], ...] = ()
    period: tuple[date | None, date | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: words as typed, chosen values by facet, and which page of how many rows.

    Values within a facet widen the answer, facets narrow it. `facets` names the facets to count;
    `everything` names those of them whose values are all wanted, not only the most frequent. `order` is
    the name of an order; with "" the best hits come first, and the default order decides among equals.
    `today` gives `PHASE` its meaning.
    """

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facets: tuple[str, ...] = ()
    everything: frozenset[str] = frozenset()
    values: int = 12
    page: int = 1
    size: int = 20
    order: str = ""
    today: date | None = None


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
class Instead:
    """A question that has an answer where the one asked had none: what it leaves out, and how many it finds.

    Either `word` is left out (as it was typed, in its quotation marks), or the chosen values of `facet`.
    """

    count: int
    words: str
    word: str = ""
    facet: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The numbers of one page of documents in order, with everything that stands around them.

    `corrected` maps words that nothing has to the word that was used instead; `means` maps other names
    to what they stand for; `unknown` lists words that nothing has and nothing is like, `nearest` what
    comes closest to them. Chosen values that no document has stand in `strange`. `instead` is filled when
    nothing was found.
    """

    total: int
    page: int
    pages: int
    numbers: tuple[int, ...]
    facets: Mapping[str, FacetCounts]
    corrected: Mapping[str, str]
    unknown: tuple[str, ...]
    strange: Mapping[str, tuple[str, ...]]
    means: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nearest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    instead: tuple[Instead, ...] = ()
    marker: Marker = field(default_factory=Marker)
