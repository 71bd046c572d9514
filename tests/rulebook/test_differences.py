"""Comparing texts word by word and lists item by item."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.differences import Change, Piece, list_pieces, text_pieces

TEXTS = st.text(st.sampled_from("ab åЇ\n.,́"), max_size=60)


def told(before, after):
    return [(str(piece.change), piece.text) for piece in text_pieces(before, after)]


def test_words_are_compared_not_letters():
    assert told("Two towns meet.", "Three towns met.") == [
        ("out", "Two"), ("in", "Three"), ("same", " towns "), ("out", "meet"), ("in", "met"), ("same", "."),
    ]  # fmt: skip


def test_words_changed_in_a_row_are_one_stretch():
    assert told("A town has five schools", "A city runs six schools") == [
        ("same", "A "), ("out", "town has five"), ("in", "city runs six"), ("same", " schools"),
    ]  # fmt: skip


def test_nothing_and_something():
    assert told("", "") == []
    assert told("same", "same") == [("same", "same")]
    assert told("", "new") == [("in", "new")]
    assert told("old", "") == [("out", "old")]


def test_a_paragraph_that_was_put_in_leaves_the_others_alone():
    assert told("One.\nThree.", "One.\nTwo.\nThree.") == [
        ("same", "One.\n"), ("in", "Two.\n"), ("same", "Three."),
    ]  # fmt: skip


def test_items_of_a_list():
    assert list_pieces(["a", "b"], ["b", "c"]) == [
        Piece(Change.OUT, "a"), Piece(Change.SAME, "b"), Piece(Change.IN, "c"),
    ]  # fmt: skip


@given(TEXTS, TEXTS)
def test_no_letter_is_lost_or_made_up(before, after):
    pieces = text_pieces(before, after)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.IN) == before
    assert "".join(piece.text for piece in pieces if piece.change is not Change.OUT) == after
    assert [a.change for a, b in pairwise(pieces) if a.change == b.change] == []


def test_a_very_long_change_is_told_as_a_whole():
    before, after = "a " * 3000, "b " * 3000
    assert text_pieces(before, after) == [Piece(Change.OUT, before), Piece(Change.IN, after)]
