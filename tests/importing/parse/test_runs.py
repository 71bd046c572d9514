"""Values run together come apart without losing a character."""

from hypothesis import given
from hypothesis import strategies as st

from samband.importing.parse.runs import split_closed, split_run

NAMES = [
    "Kherson",
    "City of Chortkiv",
    "Kalush",
    "JB Marks",
    "KwaDukuza",
    "uMngeni",
    "Lidingö stad",
    "ronneby kommun",
]
KNOWN = frozenset(NAMES).__contains__


@given(st.text(alphabet=st.sampled_from("aåöZÄÖ 1).,kommunstadKalush"), max_size=120))
def test_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(split_run(text, KNOWN)) == text


@given(st.lists(st.sampled_from(NAMES[:6]), min_size=1, max_size=8))
def test_known_names_come_apart(names: list[str]) -> None:
    assert split_run("".join(names), KNOWN) == names


def test_a_form_word_ends_a_name_before_a_small_letter() -> None:
    assert split_run("Lidingö stadronneby kommunKalush", KNOWN) == [
        "Lidingö stad",
        "ronneby kommun",
        "Kalush",
    ]


def test_unknown_names_come_apart_at_capitals() -> None:
    assert split_run("KalushQwertyvilleAsdf", KNOWN) == ["Kalush", "Qwertyville", "Asdf"]


def test_closed_values_come_apart_anywhere() -> None:
    values = frozenset({"human rights", "education", "culture, leisure and sport"}).__contains__
    assert split_closed("Human Rightseducation", values) == ["Human Rights", "education"]
    assert split_closed("Culture, leisure and sportEducation", values) == [
        "Culture, leisure and sport",
        "Education",
    ]
    assert split_closed("Human Rights and education", values) is None
    assert split_closed("", values) is None
