"""The normaliser: spellings, word forms and scripts that must meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.search.finding import words_of
from samband.foundation.search.words import LONGEST_WORD, fold, normalise


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("vaxjo", "Växjö"),
        ("VÄXJÖ", "växjö kommun"),
        ("kommunens", "kommun"),
        ("kommunerna", "Kommunens ansvar"),
        ("partnerskap", "partnerskapet"),
        ("municipalities", "a municipality"),
        ("Kherson", "Херсон"),
        ("poltava", "Полтава"),
        ("chisinau", "Chișinău"),
        ("bihac", "Bihać"),
        ("umea\u030a", "Umeå"),
        ("c", "C++"),
    ],
)
def test_what_is_typed_meets_what_is_written(typed: str, written: str) -> None:
    assert normalise(typed) & normalise(written) != set()


@pytest.mark.parametrize(("one", "other"), [("Håbo", "Örebro"), ("avfall", "vatten"), ("Kalmar", "Kalix")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert normalise(one) & normalise(other) == set()


def test_a_text_is_stemmed_in_its_own_language_only() -> None:
    assert normalise("kommunens", "sv") == {"kommunens", "kommun"}
    assert normalise("kommunens", "en") == {"kommunens", "kommunen"}
    assert normalise("kommunens") == {"kommunens", "kommun", "kommunen"}


@pytest.mark.parametrize("odd", ["", " ", "*", '"', "''", "OR", "\x00", "😀", "_", "a" * 100_000])
def test_odd_input_is_survived(odd: str) -> None:
    assert all(len(word) <= LONGEST_WORD for word in normalise(odd))
    assert len(words_of(odd)) <= 1


@given(st.text(max_size=200))
def test_every_word_is_plain(text: str) -> None:
    assert all(word == fold(word) and word.isascii() and word.isalnum() for word in normalise(text))


def test_a_query_has_few_words_and_the_last_is_still_being_typed() -> None:
    words = words_of("en två tre fyra fem sex sju åtta nio tio")
    assert [word.typed for word in words] == ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"]
    assert [word.is_start for word in words_of("vat avfall en")] == [False, True, True]
