"""Counting by documents gives what counting by values gives."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from samband.foundation.search.tallies import MANY_VALUES, SPARSE, tally_of

numbers = st.sets(st.integers(0, 300), max_size=60)


@given(
    values=st.lists(numbers, min_size=MANY_VALUES, max_size=MANY_VALUES + 20),
    within=st.sets(st.integers(0, 900)),
)
def test_both_ways_of_counting_agree(values: list[set[int]], within: set[int]) -> None:
    bitmaps = {f"v{place}": BitMap(each) for place, each in enumerate(values)}
    tally = tally_of(bitmaps)
    assert tally is not None
    assert tally.count(BitMap(within)) == [
        (f"v{place}", len(each & within)) for place, each in enumerate(values)
    ]


def test_few_values_and_far_numbers_are_left_to_their_bitmaps() -> None:
    assert tally_of({}) is None
    assert tally_of({f"v{place}": BitMap([place]) for place in range(MANY_VALUES - 1)}) is None
    assert tally_of({f"v{place}": BitMap([place + 2 * SPARSE]) for place in range(MANY_VALUES)}) is None
