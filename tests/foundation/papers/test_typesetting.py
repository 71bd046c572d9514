"""Papers are tagged, keep what people wrote as text, and never fail on a strange sign."""

from io import BytesIO

import pikepdf
import pytest

from samband.foundation.papers.sheets import Chapter, Items, Paper, Passage, Sheet
from samband.foundation.papers.typesetting import typeset

WORDS = {"contents": "Contents", "page": "Page {n} of {total}", "nothing": "Nothing.", "missing": "Squares."}


def paper(text="Plain", **changes):
    parts = [
        Passage("Question", [text], "en"), Passage("Empty", []), Items("List", ["One", text]), Items("None", []),
        Sheet("Table", ["Post", "Sum"], [[text, "12 000"]], [1], ["All", "12 000"]), Sheet("No rows", ["A"], []),
    ]  # fmt: skip
    values = {"language": "sv", "title": "A title", "eyebrow": "Two towns", "facts": [("Case", "1")],
              "chapters": [Chapter("First", parts), Chapter("Second", [])], "words": WORDS}  # fmt: skip
    return Paper(**(values | changes))


def opened(data):
    return pikepdf.open(BytesIO(data))


def test_a_paper_is_tagged_and_says_its_title_and_language():
    with opened(typeset(paper(mark="Draft", running="K-1", closing=["End"]))) as pdf:
        assert str(pdf.Root.Lang) == "sv"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.Root.StructTreeRoot is not None
        with pdf.open_metadata() as data:
            assert data["dc:title"] == "A title"
            assert data["pdfuaid:part"] == "1"


def test_the_same_paper_is_the_same_file():
    assert typeset(paper()) == typeset(paper())


def test_fonts_are_inside_also_for_cyrillic():
    with opened(typeset(paper("Полтава їґє – Åäö"))) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        inner = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert all(any(key.startswith("/FontFile") for key in each.keys()) for each in inner)  # noqa: SIM118


@pytest.mark.parametrize(
    "text",
    ["#set page(width: 1pt)", "$x$ *a* _b_ `c` <l> @r // \\ ] [", "\0\x07\u202e\u200d", "\ud800x", "\ue000"],
)
def test_what_looks_like_commands_stays_text(text):
    assert typeset(paper(text))[:5] == b"%PDF-"


def test_signs_without_a_font_become_squares_and_the_paper_stays_tagged():
    with opened(typeset(paper("Great 😀 漢字 سلام"))) as pdf, pdf.open_metadata() as data:
        assert data["pdfuaid:part"] == "1"
