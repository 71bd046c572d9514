"""News and library: narrowed, paged, fed, and never more queries for more pages."""

from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from django.http import QueryDict

from samband.catalogue.models import Goal, Theme
from samband.editorial.queries import NewsWish, read_library_wish, read_news_wish

pytestmark = pytest.mark.django_db


def titles(answer: Any, of: str = "news") -> list[str]:
    return [line.page.title for line in answer.context[of].lines]


def test_news_are_narrowed_by_what_they_are_about(article: Any, client: Any) -> None:
    theme, goal = Theme.objects.first(), Goal.objects.get(number=11)
    article("Old", date=date(2024, 5, 1), themes=[theme])
    article("New", date=date(2026, 5, 1), goals=[goal])
    article("Draft", live=False)
    assert titles(client.get("/en/news/")) == ["New", "Old"]
    for wish, expected in (
        ({"theme": theme.code}, ["Old"]), ({"goal": "11"}, ["New"]), ({"partner": "no-such"}, []),
        ({"year": "2024"}, ["Old"]), ({"year": "2025"}, []), ({"year": "x" * 9}, ["New", "Old"]),
        ({"theme": "no-such"}, []), ({"page": "10000000000"}, ["New", "Old"]), ({"goal": "\0"}, ["New", "Old"]),
    ):  # fmt: skip
        assert titles(client.get("/en/news/", wish)) == expected, wish
    assert titles(client.get("/sv/nyheter/")) == []


def test_the_feed_shows_what_the_list_shows(article: Any, client: Any) -> None:
    article("Peace & quiet", lead="Less <noise>.", date=date(2026, 5, 1))
    article("Elsewhere", date=date(2024, 5, 1))
    answer = client.get("/en/news/", {"format": "atom", "year": "2026"})
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert [each.text for each in feed.findall("a:entry/a:title", names)] == ["Peace & quiet"]


def test_a_long_list_costs_as_many_queries_as_a_short_one(
    article: Any, publication: Any, queries_of: Any
) -> None:
    article("One")
    publication("First", year=2024)
    before = queries_of("/en/news/"), queries_of("/en/library/"), queries_of("/en/")
    for number in range(3):
        article(f"More {number}")
        publication(f"More {number}", year=2025)
    assert (queries_of("/en/news/"), queries_of("/en/library/"), queries_of("/en/")) == before


def test_the_library_is_searched_and_narrowed(publication: Any, client: Any) -> None:
    publication("Budgets that people read", year=2024, type_code="guides", publication_language="en",
                authors="Moyo, Thandi", abstract="About participatory budgeting.")  # fmt: skip
    publication("Vatten i staden", year=2025, type_code="working-papers", publication_language="sv")
    for wish, expected in (
        ({}, ["Vatten i staden", "Budgets that people read"]), ({"type": "guides"}, ["Budgets that people read"]),
        ({"language": "sv"}, ["Vatten i staden"]), ({"year": "2024"}, ["Budgets that people read"]),
        ({"q": "thandi"}, ["Budgets that people read"]), ({"q": "participatory"}, ["Budgets that people read"]),
        ({"q": "vatt"}, ["Vatten i staden"]), ({"q": "zebra"}, []), ({"q": '"*( -'}, []),
        ({"type": "'; drop"}, ["Vatten i staden", "Budgets that people read"]),
    ):  # fmt: skip
        answer = client.get("/en/library/", wish)
        assert (answer.status_code, titles(answer, "library")) == (200, expected), wish


def test_a_wish_has_one_address() -> None:
    wish = read_news_wish(QueryDict("year=2026&page=2&nonsense=1&theme=youth"))
    assert wish == NewsWish(theme="youth", year="2026", page=2)
    assert wish.address() == "theme=youth&year=2026&page=2"
    assert read_library_wish(QueryDict("q=%20a%00%20b&language=sv")).address() == "q=a+b&language=sv"


def test_an_article_shows_whom_it_is_about_only_if_the_catalogue_names_them(
    article: Any, client: Any, kalmar: Any
) -> None:
    page = article("About Kalmar", slug="about-kalmar", partners=[kalmar])
    assert client.get("/en/news/about-kalmar/").context["partners"] == []
    assert [each.pk for each in page.partners.all()] == [kalmar.pk]
