"""What fits a wish: as a set, in order, and read out card by card."""

from array import array
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from pyroaring import BitMap

from samband.catalogue.queries.documents import FACETS
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import Question
from samband.foundation.search.narrowing import narrow
from samband.foundation.search.queries import Mark, cards, current, numbers

CHUNK = 500


def question_of(
    wish: Wish, *, today: date | None = None, facets: tuple[str, ...] = (), size: int = 20, values: int = 12
) -> Question:
    """Return the question that a wish puts to the index; `today` decides what is running and finished."""
    return Question(
        words=wish.words,
        chosen=wish.chosen,
        facets=facets,
        everything=wish.everything & frozenset(FACETS),
        values=values,
        page=wish.page,
        size=size,
        order=f"title-{get_language() or 'sv'}" if wish.sort == "title" else wish.sort,
        today=today or timezone.localdate(),
    )


def matching(
    wish: Wish, *, today: date | None = None, in_force: Mapping[str, Mark] | None = None
) -> "array[int]":
    """Return the numbers of all projects that fit a wish, in the order of the list, whatever its page."""
    return numbers(PROJECTS, question_of(wish, today=today), in_force)


def within(
    wish: Wish, *, today: date | None = None, in_force: Mapping[str, Mark] | None = None
) -> BitMap | None:
    """Return the projects that fit a wish as a set; None stands for all there are."""
    return narrow(current(PROJECTS, in_force), question_of(wish, today=today)).result


def every_card(wish: Wish, *, today: date | None = None) -> Iterator[dict[str, Any]]:
    """Yield the cards of all projects that fit a wish, in the order of the list.

    They are read some hundred at a time, so memory stays flat however many there are. The order and the
    language are those of the moment when the first card is asked for.
    """
    left = iter(matching(wish, today=today))
    while chunk := tuple(islice(left, CHUNK)):
        yield from cards(PROJECTS, chunk)
