"""How hard a text is: known values, what ends a sentence, and that more of the same changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samband.editorial.quality import contrast, readability
from samband.editorial.quality.reading import coleman_liau, likely_language, lix, sentences, words

EASY = "Vi bor i en by. Här är det lugnt. Barnen går till skolan. De cyklar hem. " * 8
HARD = (
    "Verksamhetsutvecklingen förutsätter kommunövergripande samordningsfunktioner och "
    "myndighetsgemensamma kompetensförsörjningsstrategier " * 10
)


def test_lix_of_a_text_counted_by_hand() -> None:
    text = "Kommunen sorterar avfall. Det är bra."
    assert lix(words(text), len(sentences(text))) == 6 / 2 + 100 * 2 / 6


def test_the_english_index_counted_by_hand() -> None:
    text = "Kids sort it. We do too."
    assert coleman_liau(words(text), 2) == pytest.approx(
        0.0588 * (17 / 6 * 100) - 0.296 * (2 / 6 * 100) - 15.8
    )


@pytest.mark.parametrize(("text", "hard", "meaning"), [(EASY, False, "very easy"), (HARD, True, "very hard")])
def test_easy_and_hard(text: str, hard: bool, meaning: str) -> None:
    found = readability([text], "sv")
    assert found is not None
    assert (found.measure, found.is_too_hard, found.meaning.startswith(meaning)) == ("LIX", hard, True)


def test_english_is_measured_in_its_own_way() -> None:
    found = readability(["We sort waste at home. It is easy to do and it helps us all. " * 8], "en")
    assert found is not None and (found.measure, found.is_too_hard) == ("CLI", False)


@pytest.mark.parametrize(("text", "language"), [("Kort text.", "sv"), ("", "en"), (EASY, "uk")])
def test_too_little_or_another_language_is_not_measured(text: str, language: str) -> None:
    assert readability([text], language) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Det gäller t.ex. avfall, vatten m.m. i kommunen.", 1),
        ("Vem? Vi! Ja.", 3),
        ("Priset är 3.5 miljoner kronor.", 1),
        ("”Så är det.” Hon log.", 2),
        ("See e.g. the report. Then go.", 2),
        ("En rubrik utan punkt", 1),
        ("… !", 0),
    ],
)
def test_what_ends_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@settings(deadline=None)
@given(st.text(max_size=300))
def test_sentences_keep_every_word(text: str) -> None:
    assert [word for each in sentences(text) for word in words(each)] == words(text) or "\0" in text


@settings(deadline=None)
@given(st.lists(st.sampled_from(["avfall", "är", "sorteras", "av", "kommunen"]), min_size=12, max_size=40))
def test_saying_it_twice_is_no_harder(said: list[str]) -> None:
    text = " ".join(said) + ". "
    once, twice = readability([text * 6], "sv"), readability([text * 12], "sv")
    assert once == twice and once is not None


def test_the_language_is_heard_in_the_small_words() -> None:
    swedish = (
        "Det är en kommun som vi kan lära av och som inte har gjort det för att det var lätt men med glädje. "
        * 2
    )
    english = (
        "It is the work of a town that we have to learn from and not by the book for this was on the way. "
        * 2
    )
    assert [likely_language([each]) for each in (swedish, english, "Kort.", "1 2 3 " * 40)] == [
        "sv",
        "en",
        "",
        "",
    ]


def test_contrast_of_known_pairs() -> None:
    assert (contrast("#000", "#ffffff"), contrast("#777777", "#777")) == (21.0, 1.0)
    assert round(contrast("#767676", "#fff"), 2) == 4.54


@pytest.mark.parametrize("colour", ["", "fff", "#ff", "#gggggg", "rgb(1,2,3)"])
def test_another_spelling_is_no_colour(colour: str) -> None:
    with pytest.raises(ValueError, match=r"colour|invalid literal"):
        contrast(colour, "#fff")


_HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@settings(deadline=None)
@given(_HEX, _HEX)
def test_contrast_is_symmetrical_and_within_bounds(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21
