"""The normaliser: spellings, word forms and scripts that must meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.search.asking import read_query, written
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
    assert len(read_query(odd).words) <= 1


@given(st.text(max_size=200))
def test_every_word_is_plain(text: str) -> None:
    assert all(word == fold(word) and word.isascii() and word.isalnum() for word in normalise(text))


def test_a_query_has_few_words_and_the_last_is_still_being_typed() -> None:
    words = read_query("en två tre fyra fem sex sju åtta nio tio").words
    assert [word.typed for word in words] == ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"]
    assert [word.is_start for word in read_query("vat avfall en").words] == [False, True, True]


@pytest.mark.parametrize(
    ("query", "words", "phrases"),
    [
        ('"Waste management" Kherson', ["kherson"], ["waste management"]),
        ("”rent vatten” och “ren luft”", ["och"], ["rent vatten", "ren luft"]),
        ('rent "vatten', ["rent", "vatten"], []),
        ('"" "…" x', ["x"], []),
        ('"a b c d e f g h i" j', [], ["a b c d e f g h"]),
        ('"Växjö" växjö "vaxjo"', ["växjö"], ["vaxjo"]),
    ],
)
def test_words_in_quotation_marks_belong_together(query: str, words: list[str], phrases: list[str]) -> None:
    asked = read_query(query)
    assert [word.typed for word in asked.words] == words
    assert [phrase.typed for phrase in asked.phrases] == phrases
    again = read_query(written(asked))
    assert (again.phrases, [word.typed for word in again.words]) == (asked.phrases, words)


@given(st.text(max_size=400))
def test_any_query_can_be_read_and_written(query: str) -> None:
    asked = read_query(query)
    assert sum(len(phrase.plains) for phrase in asked.phrases) + len(asked.words) <= 8
    assert read_query(written(asked)).phrases == asked.phrases
