from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.canonical import NotCanonicalError, canonical_json, content_hash
from tests.rulebook.cases import sek

leaves = st.none() | st.booleans() | st.integers() | st.text(alphabet="aåéèö 1") | st.dates()
contents = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abå"), inner, max_size=4)
)


def test_the_written_form() -> None:
    content = {
        "ö": [None, True, 1, "A\u030a"],
        "amount": sek("300000.00"),
        "rate": Decimal("1.50"),
        "on": date(2026, 3, 1),
        "at": datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=1))),
    }
    assert canonical_json(content) == (
        '{"amount":{"amount":"300000","currency":"SEK"},"at":"2026-03-01T00:00:00+00:00",'
        '"on":"2026-03-01","rate":"1.5","ö":[null,true,1,"Å"]}'
    )


def test_the_hash_is_named_and_stays_the_same_for_ever() -> None:
    assert content_hash({}) == "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def backwards(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: backwards(content[key]) for key in reversed(content)}
    return [backwards(item) for item in content] if isinstance(content, list) else content


@given(contents)
def test_the_order_of_names_does_not_matter(content: Any) -> None:
    assert content_hash(backwards(content)) == content_hash(content)


@given(st.dictionaries(st.text("abå"), leaves, min_size=1), st.data())
def test_any_change_changes_the_hash(content: dict[str, Any], data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(content)))
    value = data.draw(leaves)
    changed = {**content, key: value}
    same = canonical_json(value) == canonical_json(content[key])
    assert (content_hash(changed) == content_hash(content)) == same
    assert content_hash({**content, "new": None}) != content_hash(content)


@pytest.mark.parametrize("number", ["0", "-0", "0.00", "0E+3"])
def test_zero_is_zero(number: str) -> None:
    assert canonical_json(Decimal(number)) == '"0"'


@pytest.mark.parametrize(
    "content",
    [
        1.5,
        {"a": {1, 2}},
        [datetime(2026, 1, 1)],  # noqa: DTZ001 - a time without a zone is what is refused
        {1: "a"},
        {"\u00e5": 1, "a\u030a": 2},
        Decimal("NaN"),
        b"bytes",
    ],
)
def test_what_has_no_single_form_is_refused(content: Any) -> None:
    with pytest.raises(NotCanonicalError):
        content_hash(content)


def test_times_are_compared_as_moments() -> None:
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert content_hash(moment) == content_hash(moment.astimezone(timezone(timedelta(hours=2))))
