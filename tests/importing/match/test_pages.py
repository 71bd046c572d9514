"""Whole pages of our own in every form the site uses, compared with what a careful reader takes from them."""

import json
from pathlib import Path

import pytest

from samband.importing.match.authority import Authority
from samband.importing.match.records import records_as_json, resolve
from samband.importing.parse.pages import Page, parse_page, read_page

PAGES = Path(__file__).parent / "pages"
EXPECTED = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))


def test_every_page_has_expected_records() -> None:
    assert sorted(path.name for path in PAGES.glob("*.txt")) == sorted(
        {record["source"] for record in EXPECTED}
    )


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.txt")))
def test_records_of_a_page(name: str, authority: Authority) -> None:
    page = read_page(PAGES / name)
    assert isinstance(page, Page)
    records = [resolve(raw, authority) for raw in parse_page(page, authority.vocabulary)]
    assert records_as_json(records) == [record for record in EXPECTED if record["source"] == name]
