"""References to publications, against references written by hand."""

import json
from typing import Any

import pytest

from samband.editorial.exports.citations import Reference, bibtex, csl_json, reference_of, ris

HARD = Reference(
    title="Trust & tax: 100 % of {town} budgets in Växjö_2",
    authors=("Åkesson, Eva", "Boateng, Kwame", "Sida & partners"),
    year=2024, type="Guide", publisher="The Fund", series="Guides #3", isbn="978-91-000-0000-0",
    doi="10.1000/182_a", language="en", abstract="One line. And ~ another ^ with \\ in it.",
    url="http://testserver/en/library/trust/",
)  # fmt: skip
BIBTEX = r"""@techreport{akesson2024trust,
  title = {{Trust \& tax: 100 \% of \{town\} budgets in Växjö\_2}},
  author = {Åkesson, Eva and Boateng, Kwame and {Sida \& partners}},
  institution = {The Fund},
  type = {Guide},
  series = {Guides \#3},
  year = {2024},
  isbn = {978-91-000-0000-0},
  doi = {10.1000/182\_a},
  language = {en},
  abstract = {One line. And \textasciitilde{} another \textasciicircum{} with \textbackslash{} in it.},
  url = {http://testserver/en/library/trust/}
}
"""
RIS = "\r\n".join(
    [
        "TY  - RPRT", "AU  - Åkesson, Eva", "AU  - Boateng, Kwame", "AU  - Sida & partners",
        "TI  - Trust & tax: 100 % of {town} budgets in Växjö_2", "PY  - 2024", "PB  - The Fund", "M3  - Guide",
        "T3  - Guides #3", "SN  - 978-91-000-0000-0", "DO  - 10.1000/182_a", "LA  - en",
        "AB  - One line. And ~ another ^ with \\ in it.", "UR  - http://testserver/en/library/trust/", "ER  - ", "",
    ]
)  # fmt: skip


def test_bibtex() -> None:
    assert bibtex(HARD) == BIBTEX


def test_ris() -> None:
    assert ris(HARD) == RIS


def test_csl_json() -> None:
    assert json.loads(csl_json(HARD)) == [
        {
            "id": "akesson2024trust", "type": "report", "title": HARD.title,
            "author": [{"family": "Åkesson", "given": "Eva"}, {"family": "Boateng", "given": "Kwame"},
                       {"literal": "Sida & partners"}],
            "issued": {"date-parts": [[2024]]}, "publisher": "The Fund", "genre": "Guide",
            "collection-title": "Guides #3", "ISBN": HARD.isbn, "DOI": HARD.doi, "language": "en",
            "abstract": HARD.abstract, "URL": HARD.url,
        }
    ]  # fmt: skip


@pytest.mark.django_db
def test_what_is_unknown_is_left_out_and_line_breaks_end_no_field(publication: Any, client: Any) -> None:
    page = publication("A title", slug="a-title", authors="Moyo, Thandi\n\n Region Exempel ", year=2026,
                       publication_language="sv", abstract="One\r\nTY  - HACK")  # fmt: skip
    reference = reference_of(page, "/en/library/a-title/")
    assert ris(reference) == "\r\n".join(
        ["TY  - RPRT", "AU  - Moyo, Thandi", "AU  - Region Exempel", "TI  - A title", "PY  - 2026",
         "M3  - Guider", "LA  - sv",
         "AB  - One TY - HACK", "UR  - http://testserver/en/library/a-title/", "ER  - ", ""]
    )  # fmt: skip
    answer = client.get("/en/library/a-title/", {"format": "bibtex"})
    assert (answer.status_code, answer["Content-Disposition"]) == (200, 'attachment; filename="a-title.bib"')
    assert answer.content.decode() == bibtex(reference)
    assert client.get("/en/library/a-title/", {"format": "nonsense"}).context["page"].pk == page.pk
