"""All partners that may be named, by letter."""

from dataclasses import dataclass
from itertools import groupby

from anyascii import anyascii
from django.utils.translation import get_language

from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import Question
from samband.foundation.search.queries import marks, search

SIDES = ("swedish", "international")
SWEDISH = "ÅÄÖ"
AFTER_Z = {letter: chr(ord("Z") + 1 + number) for number, letter in enumerate(SWEDISH)}


@dataclass(frozen=True, slots=True)
class Listed:
    """A partner in the list; `side` is swedish or international."""

    slug: str
    name: str
    side: str
    projects: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The partners whose names begin with a letter."""

    letter: str
    partners: tuple[Listed, ...]


def partner_index() -> tuple[Letter, ...]:
    """Return the partners of public projects as far as they may be named, in the alphabet's order.

    Å, Ä and Ö are letters of their own at the end for Swedish readers; for others they are A and O.
    """
    question = Question(facets=SIDES, everything=frozenset(SIDES), size=1)
    answer = search(PROJECTS, question, marks())
    found = [
        Listed(each.value, each.label, side, each.count)
        for side in SIDES
        for each in answer.facets[side].values
    ]
    found.sort(key=lambda partner: in_order(partner.name))
    groups = groupby(found, key=lambda partner: _letter(partner.name))
    return tuple(Letter(letter, tuple(partners)) for letter, partners in groups)


def in_order(name: str) -> tuple[str, str]:
    """Return what sorts names by the reader's alphabet; see `partner_index`."""
    return _order(_letter(name)), anyascii(name).casefold()


def _letter(name: str) -> str:
    first = name[:1].upper()
    if first in SWEDISH and get_language() == "sv":
        return first
    plain = anyascii(first)[:1].upper()
    return plain if plain.isalpha() else "#"


def _order(letter: str) -> str:
    return AFTER_Z.get(letter, letter)
