"""Parsing takes any text without raising, and reads the parts of a record by their form."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.importing.parse.amounts import granted_amount
from samband.importing.parse.footers import goal_numbers
from samband.importing.parse.labels import Label
from samband.importing.parse.language import language_of
from samband.importing.parse.pages import Page, RawRecord, page_from_text, parse_page
from samband.importing.parse.vocabulary import Vocabulary

WORDS = Vocabulary(
    project_areas={"education": "Education", "utbildning": "Education", "urban planning": "Urban planning"},
    themes={"human rights": "Human rights", "gender equality": "Gender equality"},
    goals={"gender equality": 5, "jämställdhet": 5, "god utbildning för alla": 4},
    publication_types={"policy briefs": "Policy Briefs"},
    countries={"kenya": "KE", "ukraina": "UA"},
    are_swedish=lambda text: text in {"Falu kommun", "Falun", "Umeå kommun"},
    are_international=lambda text: text in {"Kolomyia", "Kherson"},
)
LINES = st.sampled_from(
    [
        "Globala mål",
        "Svensk partner",
        "Internationell partner",
        "",
        "Education",
        "4 - God utbildning för alla5 - Jämställdhet",
        "Falun",
        "Tema",
        "Kolomyia",
        "Samarbetsland: Ukraina",
        "Kenya",
        "A body of some length that ends with a stop.",
        "Title",
        "Läs mer",
        "Text …",
        "[…]",
        "Etiketter",
        "URL: x",
        "Typ av publikation",
        "• Falun – Kolomyia",
        "– Ja, säger Ann",
        "2,5 miljoner kronor beviljas",
    ]
)


def records(text: str) -> list[RawRecord]:
    page = page_from_text(text, Path("page.txt"))
    assert isinstance(page, Page)
    return parse_page(page, WORDS)


@given(st.text(max_size=400))
def test_no_text_makes_parsing_raise(text: str) -> None:
    page = page_from_text(text, Path("page.txt"))
    if isinstance(page, Page):
        parse_page(page, WORDS)


@given(st.lists(LINES, max_size=40))
def test_no_order_of_lines_makes_parsing_raise(lines: list[str]) -> None:
    page = page_from_text("\n".join(lines), Path("page.txt"))
    if isinstance(page, Page):
        assert all(record.title for record in parse_page(page, WORDS))


def test_a_footer_closes_a_record() -> None:
    first, second = records(
        "One\n\nThe body of the first.\n\nGlobala mål\n4 - God utbildning för alla\n"
        "Svensk partner\nFalu kommunUmeå kommun\n\n"
        "Two\n\nThe body of the second.\nEducation\nSvensk partner\nFalu kommun\nInternationell partner\n"
    )
    assert (first.title, first.goals, first.labels[Label.SWEDISH]) == (
        "One",
        (4,),
        ("Falu kommunUmeå kommun",),
    )
    assert (second.title, second.line, second.labels) == (
        "Two",
        10,
        {Label.AREAS: ("Education",), Label.SWEDISH: ("Falu kommun",), Label.INTERNATIONAL: ()},
    )


def test_a_label_before_prose_is_a_heading() -> None:
    (record,) = records(
        "Guide\n\nGlobala mål\n\nProjektet bidrar till flera av målen.\n\nTema\nSkriv vad ni vill. Sedan mer."
    )
    assert record.labels == {}


def test_a_numbered_list_is_no_list_of_goals() -> None:
    (record,) = records(
        "Plan\n\n1. Education – begin with schools.\n2. Urban planning – go on with streets.\n"
    )
    assert (record.labels, record.goals) == ({}, ())


def test_links_after_the_footer_are_left_out() -> None:
    (record,) = records("One\n\nBody text here.\n\nTema\nHuman Rights\n\nLäs också\nTwo\nThree\n")
    assert record.body == "Body text here."


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("16 - Fredliga och inkluderande samhällen17 - Genomförande", [16, 17]),
        ("4 – Quality education 10 – Reduced inequalities", [4, 10]),
        ("Mål 5: Jämställdhet", [5]),
        ("11, 16", [11, 16]),
        ("JämställdhetGod utbildning för alla", [4, 5]),
        ("18 - Nothing", []),
        ("words", []),
    ],
)
def test_goals(line: str, numbers: list[int]) -> None:
    assert goal_numbers(line, WORDS) == numbers


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("ICLD har beviljat 10 641 000 kronor till tio projekt.", 10_641_000),
        ("A grant of SEK 10,641,000 has been awarded.", 10_641_000),
        ("Projektet har beviljats 2,5 miljoner kronor.", 2_500_000),
        ("They were granted SEK 2.5 million for three years.", 2_500_000),
        ("Kommunen har fått 275 000 kr i bidrag.", 275_000),
        ("Tolv kommuner får dela på närmare 10 miljoner kronor.", None),
        ("The partners receive more than SEK 2.5 million.", None),
        ("Bidraget är drygt 8,4 miljoner kronor.", None),
        ("Högst 250 000 kronor kan beviljas.", None),
        ("Kommunen kan ansöka om upp till 2 500 000 kronor.", None),
        ("Projektet beviljades och når 2,5 miljoner invånare.", None),
        ("Programmet har beviljats 3 miljoner euro.", None),
        ("Avgiften är 500 000 kronor.", None),
    ],
)
def test_granted_amounts(sentence: str, amount: int | None) -> None:
    assert granted_amount("Titel", [sentence]) == amount


def test_a_total_wins_over_its_parts() -> None:
    sentences = [
        "Totalt beviljas 4 000 000 kronor.",
        "Falun beviljas 2 500 000 kronor.",
        "Umeå får 1 500 000 kronor.",
    ]
    assert granted_amount("Nya projekt", sentences) == 4_000_000


@pytest.mark.parametrize(
    ("title", "body", "language"),
    [
        ("Växjö and Kalush", "The partners work with the people of both cities.", "en"),
        ("Växjö and Kalush", "Parterna arbetar med invånarna i båda städerna och lär av varandra.", "sv"),
        ("Nätverket för klimat", "", "sv"),
        ("The network for climate", "", "en"),
        ("Umeå", "", "sv"),
    ],
)
def test_language(title: str, body: str, language: str) -> None:
    assert language_of(title, body) == language
