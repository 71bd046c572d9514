"""The site's name and the date above a text are no part of the record."""

import pytest

from .test_parsing import records


@pytest.mark.parametrize(
    ("top", "title", "line"),
    [
        ("ICLD\n\nBroar som håller\n\n12 maj 2020", "Broar som håller", 3),
        ("ICLD\nBridges that last\n12 May 2020", "Bridges that last", 2),
        ("URL: https://example.org/x\nABCD\n\n12 maj 2020\n\nBroar som håller", "Broar som håller", 6),
        ("Swedish International Centre for Local Democracy\n\nBridges that last", "Bridges that last", 3),
        ("FAQ\n\nVem får söka", "FAQ", 1),
        ("SDG\n\nVad betyder målen?", "SDG", 1),
        ("ABCD\nBridges that last", "ABCD", 1),
        ("ICLD", "ICLD", 1),
    ],
)
def test_the_title_stands_below_the_masthead(top: str, title: str, line: int) -> None:
    text = top if top == "ICLD" else f"{top}\n\nDet här är själva texten, och den är lång nog att vara en."
    (record,) = records(text)
    assert (record.title, record.line) == (title, line)


def test_a_masthead_above_an_archive() -> None:
    (record,) = records("ICLD\n\nSamarbetsland: Kenya\n\nUtan fot\n\nKort text om arbetet med vägar.")
    assert (record.title, len(record.archive)) == ("Utan fot", 1)


@pytest.mark.parametrize(
    ("date", "body"),
    [
        ("03 Juni 2019", "Text om broar och vägar."),
        ("3 June 2019", "Text om broar och vägar."),
        ("Datum: 3 juni 2019", "Datum: 3 juni 2019\n\nText om broar och vägar."),
    ],
)
def test_a_bare_date_is_no_part_of_the_body(date: str, body: str) -> None:
    (record,) = records(f"Broar som håller\n\n{date}\n\nText om broar och vägar.")
    assert record.body == body
