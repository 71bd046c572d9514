"""Facet values in the reader's words: as options to choose, and as chips that are in force."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.codelists import Codelists
from samband.catalogue.queries.wishes import Wish
from samband.foundation.search.documents import PHASE

PHASE_LABELS = {"running": _("Running"), "planned": _("Planned"), "finished": _("Finished")}
OWN_WORDS = frozenset({"swedish", "international"})
QUOTES = frozenset('"“”„«»')
"""Facets whose labels in the index are for people; the others' labels only sort."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value to choose, in the reader's words."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice in force, and the address of the list without it."""

    label: str
    url: str


def label_of(facet: str, value: str, lists: Codelists, label: str = "") -> str:
    """Return a facet value in the reader's words: its name in a codelist, else its label, else itself."""
    if facet == PHASE and value in PHASE_LABELS:
        return str(PHASE_LABELS[value])
    names = getattr(lists, facet, {}).get(value)
    if names is None:
        return label if label and facet in OWN_WORDS else value
    return f"{value} {names}" if facet == "goal" else str(names)


def chips(wish: Wish, lists: Codelists, labels: Mapping[tuple[str, str], str]) -> tuple[Chip, ...]:
    """Return what is in force, each part with the address of the list without it."""
    found = [
        Chip(labels.get((facet, value)) or label_of(facet, value, lists),
             "?" + wish.without(facet, value).address())
        for facet, values in wish.chosen.items()
        for value in values
    ]  # fmt: skip
    if wish.words:
        quoted = gettext("“%(words)s”") % {"words": _bare(wish.words)}
        found.insert(0, Chip(quoted, "?" + replace(wish, words="", sort="", page=1).address()))
    return tuple(found)


def _bare(words: str) -> str:
    """Return words without the marks around them, when they are one phrase: the chip sets its own."""
    inner = words[1:-1]
    is_phrase = len(words) > 2 and words[0] in QUOTES and words[-1] in QUOTES
    return inner if is_phrase and not QUOTES.intersection(inner) else words
