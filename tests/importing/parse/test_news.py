"""News of a grant are articles by their form; pages of the programme and of networks stay what they are."""

import pytest

from .test_parsing import records

BODY = "Arbetet börjar under våren och rör skolor, vatten och vägar. Mer kommer att berättas längre fram."
LONG = "The work begins in spring and is about schools, water and roads. More will be told later on."


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        ("12 million SEK granted for local democracy work", LONG, "article"),
        ("SEK 4.5 million to seven municipal collaborations", LONG, "article"),
        ("Nine new partnerships across three continents", LONG, "article"),
        ("31 new international projects for regions and towns", LONG, "article"),
        ("New partnerships approved this spring", LONG, "article"),
        ("21 miljoner till lokal demokrati", BODY, "article"),
        ("Sju kommuner beviljas pengar för arbete utomlands", BODY, "article"),
        ("Fem nya samarbeten drar i gång", BODY, "article"),
        ("Nya projekt beviljade i norr", BODY, "article"),
        ("Working side by side", f"Nine partnerships have been granted money. {LONG}", "article"),
        ("Working side by side", f"A total of 11 projects were given the go-ahead. {LONG}", "article"),
        ("Sida vid sida", f"Åtta kommuner har fått klartecken av styrelsen. {BODY}", "article"),
        ("Partnerships", LONG, "page"),
        ("How to apply for up to 2.5 million SEK", LONG, "page"),
        ("Frequently asked questions", f"In 2020, 24 projects were granted. {LONG}", "page"),
        ("Vanliga frågor om nya projekt", f"Åtta projekt har beviljats. {BODY}", "page"),
        ("Så beviljas medel", BODY, "page"),
        ("Sök upp till 500 000 kronor till en förberedelse", BODY, "page"),
        ("Partnerskap", f"Sedan 2008 har 400 projekt beviljats medel. {BODY}", "page"),
        ("Rapportering för beviljade projekt", BODY, "page"),
        ("Förberedelse", f"Två kommuner kan beviljas högst 500 000 kronor till ett projekt. {BODY}", "page"),
        ("Agenda 2030 i kommunala projekt", BODY, "page"),
        ("Nätverk för vatten", f"Sju partnerskap har beviljats plats. {BODY}", "network"),
        ("Tre nya partnerskap i nätverket för vatten", f"Nätverket växer. {BODY}", "network"),
    ],
)
def test_kinds_of_pages_without_a_footer(title: str, body: str, kind: str) -> None:
    (record,) = records(f"{title}\n\n{body}\n")
    assert record.kind == kind
