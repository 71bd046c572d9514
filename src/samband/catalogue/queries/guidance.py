"""What was understood of a search, and where to go when nothing was found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from samband.catalogue.queries.codelists import Codelists
from samband.catalogue.queries.naming import COUNTRY
from samband.catalogue.queries.values import label_of
from samband.catalogue.queries.wishes import Wish
from samband.foundation.search.documents import Answer
from samband.foundation.search.words import fold


@dataclass(frozen=True, slots=True)
class WayOn:
    """A link to a list that has projects: its address, how many, and what it looks for or leaves out."""

    url: str
    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """Words that were read as others, words and choices that nothing has, and ways on.

    `understood` pairs what was typed with what it was read as. `without` leaves out words, `beyond` the
    choices of a facet (by its legend); `nearest` has words that do exist.
    """

    understood: tuple[tuple[str, str], ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    nearest: tuple[tuple[str, str], ...] = ()
    without: tuple[WayOn, ...] = ()
    beyond: tuple[WayOn, ...] = ()


def guidance_of(wish: Wish, answer: Answer, lists: Codelists, legends: Mapping[str, Any]) -> Guidance:
    """Tell in the reader's words what the index understood."""
    return Guidance(
        understood=tuple(_understood(answer, lists)),
        corrected=tuple(answer.corrected.items()),
        unknown=answer.unknown,
        strange=tuple(
            label_of(facet, value, lists) for facet, values in answer.strange.items() for value in values
        ),
        nearest=tuple(
            (word, "?" + replace(wish, words=_replaced(wish.words, typed, word), page=1).address())
            for typed, words in answer.nearest.items()
            for word in words
        ),
        without=tuple(
            WayOn("?" + replace(wish, words=each.words, page=1).address(), each.count, each.word)
            for each in answer.instead
            if each.word
        ),
        beyond=tuple(
            WayOn("?" + _beyond(wish, each.facet).address(), each.count, str(legends[each.facet]))
            for each in answer.instead
            if each.facet
        ),
    )


def _understood(answer: Answer, lists: Codelists) -> Iterator[tuple[str, str]]:
    for typed, meant in answer.means.items():
        names = [_usual(name, lists) for name in meant]
        told = [name for name in dict.fromkeys(names) if name.casefold() != typed.casefold()]
        if told and len(told) == len(set(names)):
            yield typed, ", ".join(told)


def _usual(name: str, lists: Codelists) -> str:
    return label_of("country", name.removeprefix(COUNTRY), lists) if name.startswith(COUNTRY) else name


def _beyond(wish: Wish, facet: str) -> Wish:
    chosen = {name: values for name, values in wish.chosen.items() if name != facet}
    return replace(wish, chosen=chosen, page=1)


def _replaced(words: str, typed: str, word: str) -> str:
    """Return the words with one of them replaced, however it was spelled."""
    return " ".join(word if fold(each) == fold(typed) else each for each in words.split())
