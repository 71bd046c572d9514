"""The checks: each finding for its fault, none without, and only what the law demands stops."""

import json
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samband.editorial.quality import Heading, Link, Page, Picture, check, contrast
from samband.rulebook.findings import Severity
from tests.environment import ROOT

GOOD = Page(
    language="sv",
    title="Avfall",
    description="Så sorterar vi.",
    has_lead=True,
    headings=(Heading(1, "Avfall"),),
)
ONE = (Heading(1, "A"),)


def page(**changes: object) -> Page:
    return Page(**{**{name: getattr(GOOD, name) for name in GOOD.__slots__}, **changes})  # type: ignore[arg-type]


def test_a_good_page_has_no_findings() -> None:
    assert check(GOOD) == []


@pytest.mark.parametrize(
    ("faulty", "code", "stops"),
    [
        (page(headings=()), "heading.one_top", False),
        (page(headings=ONE * 2), "heading.one_top", False),
        (page(headings=(*ONE, Heading(3, "B"))), "heading.order", False),
        (page(headings=(*ONE, Heading(2, ""))), "heading.empty", True),
        (page(pictures=(Picture("a.webp", None),)), "picture.no_alt", True),
        (page(pictures=(Picture("a.webp", " ", in_figure=True),)), "picture.no_alt", True),
        (page(pictures=(Picture("a.webp", "DSC_0042.JPG"),)), "picture.alt_is_file", False),
        (page(pictures=(Picture("a.webp", "IMG_20260512"),)), "picture.alt_is_file", False),
        (page(pictures=(Picture("a.webp", "En lång " * 30),)), "picture.alt_long", False),
        (page(pictures=(Picture("a.webp", "Affisch om mötet"),)), "picture.may_hold_text", False),
        (page(links=(Link("/x", "Läs mer »"),)), "link.vague", False),
        (page(links=(Link("/x", "here"),)), "link.vague", False),
        (page(links=(Link("/x", ""),)), "link.no_words", True),
        (page(links=(Link("/x", "https://a.example/b"),)), "link.bare_address", False),
        (page(tables_without_heads=1), "table.no_heads", True),
        (page(has_lead=False), "page.no_lead", False),
        (page(description=""), "page.no_description", False),
        (page(description="a" * 161), "page.description_long", False),
        (page(paragraphs=("ord " * 31 + ".",)), "text.long_sentence", False),
        (page(paragraphs=("Ett kort. " * 60,)), "text.long_paragraph", False),
        (page(paragraphs=("the of and to is that " * 8,)), "text.other_language", False),
    ],
)
def test_each_fault_has_its_finding(faulty: Page, code: str, stops: bool) -> None:
    found = {finding.code: finding for finding in check(faulty)}
    assert list(found) == [code] or set(found) == {code, "text.long_sentence"}
    assert (found[code].severity is Severity.BLOCK, bool(found[code].remedy)) == (stops, True)
    assert str(found[code]) == found[code].message.format_map(found[code].params)


@pytest.mark.parametrize(
    "sound",
    [
        page(pictures=(Picture("a.webp", "", in_figure=False),)),
        page(pictures=(Picture("a.webp", "Två barn sorterar glas"),)),
        page(links=(Link("/x", "Så söker du bidrag"),)),
        page(headings=(*ONE, Heading(2, "B"), Heading(3, "C"), Heading(2, "D"))),
    ],
)
def test_what_is_sound_is_not_remarked_upon(sound: Page) -> None:
    assert check(sound) == []


def test_what_stops_comes_first_and_names_the_law() -> None:
    found = check(page(links=(Link("/x", "här"), Link("/y", ""))))
    assert [finding.code for finding in found] == ["link.no_words", "link.vague"]
    assert [bool(finding.source) for finding in found] == [True, False]


def test_a_long_list_of_long_sentences_is_cut() -> None:
    assert len(check(page(paragraphs=("ord " * 40 + ".",) * 9))) == 3


@settings(deadline=None)
@given(st.lists(st.integers(1, 6), max_size=12))
def test_an_order_without_leaps_is_never_remarked_upon(levels: list[int]) -> None:
    smooth = [1]
    for level in levels:
        smooth.append(max(2, min(level, smooth[-1] + 1)))
    assert check(page(headings=tuple(Heading(level, "A") for level in smooth))) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_themes_own_pairs_have_contrast_enough(mode: str) -> None:
    theme = json.loads((ROOT / "frontend/theme.json").read_text())["themes"]["samband"]
    neutral = theme["overrides"]["colors"]["neutral"]
    grounds = ("background-default", "background-tinted", "surface-default", "surface-tinted")
    found = {
        (ground, ink): contrast(neutral[ground][mode], neutral[ink][mode])
        for ground, ink in product(grounds, ("text-default", "text-subtle"))
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}
