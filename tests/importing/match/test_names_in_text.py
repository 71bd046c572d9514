"""Spellings in footers, lists and sentences, each with the names a careful reader would write."""

import pytest

from samband.importing.match.authority import Authority
from samband.importing.match.pairs import read_pairs
from samband.importing.match.parties import resolve_all
from samband.importing.match.partners import WrittenName, international_names, swedish_names
from samband.importing.match.places import Surroundings
from samband.importing.parse.passages import read_passages

from .sentences import LINES, SENTENCES
from .spellings import INTERNATIONAL, SWEDISH


def around(authority: Authority, text: str = "") -> Surroundings:
    told = frozenset(authority.countries.mentioned(text))
    return Surroundings("", (frozenset(), told, authority.countries.programme))


@pytest.mark.parametrize(("written", "expected"), INTERNATIONAL)
def test_international_partners(written: str, expected: str, authority: Authority) -> None:
    names = international_names([written], authority)
    found = resolve_all(names, around(authority), authority)
    assert ";".join(f"{match.name}/{match.country}" for match in found) == expected


@pytest.mark.parametrize(("written", "expected"), SWEDISH)
def test_swedish_partners(written: str, expected: str, authority: Authority) -> None:
    names = swedish_names([written], authority)
    assert ";".join(authority.register.resolve(name).name for name in names) == expected


@pytest.mark.parametrize(("text", "expected"), LINES + SENTENCES)
def test_pairs(text: str, expected: list[str], authority: Authority) -> None:
    circles = around(authority, text)
    told = read_pairs(
        read_passages([text], authority.vocabulary), frozenset().union(*circles.circles), authority
    )
    names = [WrittenName(pair.place, pair.country, pair.near) for pair in told]
    places = resolve_all(names, circles, authority)
    found = [
        f"{pair.body.name}~{place.name}/{place.country}" for pair, place in zip(told, places, strict=True)
    ]
    assert sorted(found) == sorted(expected)
