"""What the index keeps for map and figures: spots that can be read back, sums that are right to the öre."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from samband.catalogue.queries.measures import (
    SUM,
    Spot,
    amounts,
    currencies,
    measures,
    read_spot,
    total,
)
from samband.foundation.search.holding import Facet, Held
from samband.foundation.search.memory import Snapshot

DEGREES = st.integers(-9000, 9000).map(lambda n: n / 100)
CARD = {"partners": []}


def snapshot_of(granted: dict[int, tuple[Decimal, str]]) -> Snapshot:
    """Return an index that holds these amounts by document."""
    held: dict[str, dict[str, Held]] = {}
    for number, (amount, currency) in granted.items():
        for facet, values in measures(CARD, (amount, currency, date(2024, 1, 1))).items():
            for value in values:
                held.setdefault(facet, {}).setdefault(value, Held("", BitMap())).bitmap.add(number)
    return Snapshot("projects", facets={facet: Facet(values) for facet, values in held.items()})


@given(
    st.dictionaries(
        st.integers(0, 300),
        st.tuples(st.decimals(0, 10**12 - 1, places=2), st.sampled_from(["SEK", "EUR"])),
    ),
    st.sets(st.integers(0, 300)),
)
def test_sums_are_right_for_any_choice(granted: dict[int, tuple[Decimal, str]], chosen: set[int]) -> None:
    snapshot = snapshot_of(granted)
    for currency in ("SEK", "EUR"):
        bits = amounts(snapshot, currency, None)
        known = {number: amount for number, (amount, its) in granted.items() if its == currency}
        assert total(bits) == sum(known.values())
        expected = sum(amount for number, amount in known.items() if number in chosen)
        assert total(bits, BitMap(chosen)) == expected
        assert total(amounts(snapshot, currency, BitMap(chosen))) == expected


def test_currencies_stand_apart() -> None:
    snapshot = snapshot_of({1: (Decimal(3), "SEK"), 2: (Decimal(3), "SEK"), 3: (Decimal("2.50"), "EUR")})
    assert currencies(snapshot) == ["SEK", "EUR"]
    assert currencies(snapshot_of({1: (Decimal(0), "SEK")})) == []


@given(st.none() | st.tuples(DEGREES, DEGREES), st.sampled_from("sit"), st.text("abc-", max_size=9))
def test_a_spot_is_read_as_it_was_written(at: tuple[float, float] | None, side: str, slug: str) -> None:
    spot = Spot(side, *(at or (None, None)), "UA", slug)
    assert read_spot(spot.key()) == spot


def test_a_project_is_measured_by_its_card() -> None:
    card = {
        "partners": [["kalmar-kommun", "Kalmar kommun", "SE", "", "swedish", "Kalmar", 56.66, 16.36],
                     ["", "A partner", "UA", "", "international", "", None, None]],
    }  # fmt: skip
    assert measures(card, (Decimal("2.05"), "SEK", date(2023, 12, 31))) == {
        "spot": {"s|56.66|16.36|SE|kalmar-kommun": "Kalmar", "i|||UA|": "A partner"},
        "decided": {"2023": "2023"},
        SUM + "SEK": dict.fromkeys("02367", ""),
    }
    assert measures({"partners": []}, None) == {"spot": {}}
