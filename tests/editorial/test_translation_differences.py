"""Word-by-word differences: what is told can be put together to both texts again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samband.editorial.translating import Change, Piece, changes
from samband.editorial.translating.differences import MOST_WORDS

_TEXT = st.lists(st.sampled_from(["vi", "finns", "i", "Visby", "och", "Kalmar"]), max_size=14).map(" ".join)


def test_nothing_changed() -> None:
    assert changes([("Title", "Om  oss")], [("Title", "Om oss")]) == []


def test_a_word_in_the_middle() -> None:
    assert changes([("Lead", "Vi finns i Visby.")], [("Lead", "Vi finns i hela Visby.")]) == [
        Change("Lead", (Piece("same", "Vi finns i"), Piece("new", "hela"), Piece("same", "Visby.")))
    ]


def test_labels_that_came_and_went() -> None:
    assert changes([("Quote", "Bra.")], [("Text", "Nytt.")]) == [
        Change("Text", (Piece("new", "Nytt."),)), Change("Quote", (Piece("gone", "Bra."),)),
    ]  # fmt: skip


def test_long_stretches_are_left_out() -> None:
    words = " ".join(f"ord{number}" for number in range(60))
    [change] = changes([("Text", words)], [("Text", f"{words} nytt")])
    same, new = change.pieces
    assert (len(same.text.split()), same.text.startswith("… "), new.text) == (9, True, "nytt")


def test_very_long_texts_are_compared_by_sentences() -> None:
    old = "Ett kort ord här. " * (MOST_WORDS // 4 + 1)
    [change] = changes([("Text", old)], [("Text", old + "Och ett till.")])
    assert [piece.text for piece in change.pieces if piece.kind == "new"] == ["Och ett till."]


@settings(deadline=None)
@given(_TEXT, _TEXT)
def test_both_texts_can_be_put_together_again(old: str, new: str) -> None:
    found = changes([("Text", old)], [("Text", new)])
    assert bool(found) == (old.split() != new.split())
    for change in found:
        for kind, text in (("gone", old), ("new", new)):
            assert " ".join(p.text for p in change.pieces if p.kind in ("same", kind)).split() == text.split()
