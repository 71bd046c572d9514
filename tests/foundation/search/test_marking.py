"""Hits are marked in any form and script, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.search.marking import LENGTH, Marker
from samband.foundation.search.words import fold, forms


def marker(*words: str, starts: tuple[str, ...] = (), phrases: tuple[tuple[str, ...], ...] = ()) -> Marker:
    return Marker(frozenset(form for word in words for form in forms(word.lower())), starts, phrases)


@pytest.mark.parametrize(
    ("word", "text", "marked"),
    [
        ("kherson", "З Херсон, Kherson", "З <mark>Херсон</mark>, <mark>Kherson</mark>"),
        ("vasteras", "Nya Västerås!", "Nya <mark>Västerås</mark>!"),
        ("umeå", "Umea\u030a växer", "<mark>Umeå</mark> växer"),
        ("partnerskap", "Partnerskapet", "<mark>Partnerskapet</mark>"),
        ("youth", "youths & <b>", "<mark>youths</mark> &amp; &lt;b&gt;"),
        ("vatten", "rent avlopp", "rent avlopp"),
    ],
)
def test_a_hit_is_marked_in_the_form_it_stands_in(word: str, text: str, marked: str) -> None:
    assert marker(word).mark(text) == marked


def test_first_letters_and_phrases_are_marked() -> None:
    assert (
        marker(starts=("avfall",)).mark("Avfallshantering och fall")
        == "<mark>Avfallshantering</mark> och fall"
    )
    assert marker(phrases=(("rent", "vatten"),)).mark("Vatten, rent vatten") == (
        "Vatten, <mark>rent</mark> <mark>vatten</mark>"
    )


def test_a_quotation_stands_around_its_first_hit() -> None:
    text = "Ord " * 100 + "om vatten " + "ord " * 100
    quoted = marker("vatten").quote(text)
    assert quoted.startswith("… Ord ") and quoted.endswith(" ord …")
    assert "om <mark>vatten</mark> ord" in quoted
    assert len(re.sub("<[^>]+>", "", quoted)) <= LENGTH + 4
    assert marker("avfall").quote(text) == ""
    assert marker("ord").quote("Ett ord") == "Ett <mark>ord</mark>"


@given(st.text(max_size=300), st.sampled_from(["a", "ord", "х"]))
def test_marking_changes_no_word(text: str, word: str) -> None:
    marked = marker(word, starts=(fold(word),), phrases=((fold(word), "b"),)).mark(text)
    assert "<" not in re.sub("</?mark>", "", marked)
