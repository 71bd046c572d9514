"""The agreed example records, taken from the pages they were made from."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samband.importing.match.authority import Authority
from samband.importing.match.records import records_as_json, resolve
from samband.importing.parse.pages import Page, parse_page, read_page
from tests.environment import ROOT

MATERIALS = Path(os.environ.get("SAMBAND_MATERIALS", ROOT.parent / "shared"))
MEASURED = ("swedish_partners", "international_partners", "project_areas", "sdgs", "themes", "pairs")


@pytest.fixture(scope="module")
def gold() -> list[dict[str, Any]]:
    path = MATERIALS / "gold" / "seed-records.json"
    if path.is_file():
        return json.loads(path.read_text(encoding="utf-8"))
    word = f"the example records are not at {path}; set SAMBAND_MATERIALS to their folder"
    if os.environ.get("CI") == "true":
        pytest.fail(word)
    pytest.skip(word)


@pytest.fixture(scope="module")
def taken(gold: list[dict[str, Any]], authority: Authority) -> list[dict[str, Any]]:
    records = []
    for path in sorted((MATERIALS / "seeds").glob("*.txt")):
        page = read_page(path)
        assert isinstance(page, Page)
        records += [resolve(raw, authority) for raw in parse_page(page, authority.vocabulary)]
    return records_as_json(records)


def test_every_record_equals_the_example(gold: list[dict[str, Any]], taken: list[dict[str, Any]]) -> None:
    assert sorted(taken, key=_identity) == sorted(gold, key=_identity)


def test_quality_is_at_least_099(gold: list[dict[str, Any]], taken: list[dict[str, Any]]) -> None:
    expected, found = Counter(_facts(gold)), Counter(_facts(taken))
    right = (expected & found).total()
    assert 2 * right / (expected.total() + found.total()) >= 0.99


def _identity(record: dict[str, Any]) -> tuple[str, str]:
    return record["source"], record["title"]


def _facts(records: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """Each value of a measured field, with the record it belongs to."""
    for record in records:
        for field in MEASURED:
            for value in record[field]:
                yield (*_identity(record), field, json.dumps(value, sort_keys=True))
