import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.findings import Finding, Severity, Term, Text, blocks, is_blocked
from samband.rulebook.params import param_from_json, param_to_json
from tests.rulebook.cases import sek

scalars = st.one_of(
    st.text(),
    st.booleans(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.integers().map(sek),
    st.text().map(Term),
    st.dictionaries(st.sampled_from(["sv", "en"]), st.text()).map(Text.of),
)


@given(st.one_of(scalars, st.lists(scalars).map(tuple)))
def test_every_parameter_survives_json(value: object) -> None:
    written = json.loads(json.dumps(param_to_json(value)))  # type: ignore[arg-type]  # any of them
    assert param_from_json(written) == value


def test_a_finding_survives_json() -> None:
    finding = Finding(
        code="amount.above_ceiling",
        message="{asked} of {on}",
        params={"asked": sek("1.50"), "on": date(2026, 1, 2), "names": (Text.of(sv="a", en="b"), "c")},
        severity=Severity.WARN,
        where="budget.requested",
        rule="inception/ceiling@1",
        source="A guideline",
        remedy="Less.",
    )
    assert Finding.from_json(json.loads(json.dumps(finding.as_json()))) == finding


@pytest.mark.parametrize("value", [None, 1.5, {"money": ["1", "SEK"], "date": "x"}, {"other": 1}, [[1]]])
def test_other_json_is_no_parameter(value: object) -> None:
    with pytest.raises(ValueError, match="Not a parameter"):
        param_from_json(value)


def test_parameters_are_written_by_one_convention() -> None:
    values = (Decimal("1.50"), date(2026, 1, 2), datetime(2026, 1, 2, 3, tzinfo=UTC), sek(5), Term("Draft"))
    assert param_to_json(values) == [
        {"decimal": "1.50"},
        {"date": "2026-01-02"},
        {"datetime": "2026-01-02T03:00:00+00:00"},
        {"money": ["5", "SEK"]},
        {"term": "Draft"},
    ]


def test_only_blocks_block() -> None:
    warning, block = Finding("a", "A", severity=Severity.WARN), Finding("b", "B")
    assert blocks([warning, block, warning]) == [block]
    assert (is_blocked([warning]), is_blocked([block]), is_blocked([])) == (False, True, False)


def test_a_text_falls_back_to_a_language_it_has() -> None:
    text = Text.of(sv="hej", en="hello")
    assert [text.pick("sv"), text.pick("uk"), Text.of(sv="hej").pick("uk"), Text(()).pick("sv")] == [
        "hej", "hello", "hej", "",
    ]  # fmt: skip
