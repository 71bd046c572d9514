"""The open pages: right in both languages, the same queries for one row and three, no input too odd."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import override

from samband.catalogue.models import Project
from samband.catalogue.queries import granted, read_wish, search_catalogue

pytestmark = pytest.mark.django_db


def address(name: str, *args: str, language: str = "en") -> str:
    with override(language):
        return reverse(f"catalogue:{name}", args=args)


def text(client: Any, path: str, **data: Any) -> str:
    answer = client.get(path, data)
    assert answer.status_code == 200
    return answer.content.decode()


def titles(query: str) -> list[str]:
    with override("en"):
        return [line.title for line in search_catalogue(read_wish(QueryDict(query))).lines]


@pytest.mark.parametrize(
    "query",
    [
        "Полтава", "poltava", "POLTAVA kalmar", "Kalmar kommuns", "ukraina", "Ukraine", "Україна", "rivers",
        "river", "Shard", "preparedness", "K-2026-0001",
    ],
)  # fmt: skip
def test_a_project_is_found_by_any_of_its_names(grant: Any, query: str) -> None:
    grant(title_en="Shared rivers", areas=("rescue",))
    assert titles(f"q={query}") == ["Shared rivers"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("country=UA", ["Roads", "Rivers"]),
        ("country=KE", []),
        ("country=KE&country=UA", ["Roads", "Rivers"]),
        ("swedish=kalmar-kommun&goal=6", ["Rivers"]),
        ("goal=6&goal=9", ["Roads", "Rivers"]),
        ("theme=human-rights", ["Roads"]),
        ("area=technical&international=poltava", ["Roads"]),
        ("q=ro&goal=6", []),
    ],
)
def test_facets_narrow_and_values_widen(save: Any, query: str, expected: list[str]) -> None:
    save("Rivers", goals=(6,), starts_on=date(2020, 1, 1))
    save("Roads", goals=(9,), areas=("technical",), themes=("human-rights",), starts_on=date(2024, 1, 1))
    assert titles(query) == expected


def test_the_list_says_what_it_understood(client: Any, save: Any) -> None:
    save("Rivers", goals=(6,))
    html = text(client, address("project_list"), q="Poltva", goal="6")
    assert "Nothing has the word “poltva”. Showing results for <strong>poltava</strong>." in html
    assert 'href="?q=Poltva"' in html and 'href="?goal=6"' in html
    assert "<strong>1 project</strong>" in html
    assert "Kalmar kommun – <mark>Poltava</mark>" in html
    assert '<link rel="canonical" href="http://testserver/en/projects/?q=Poltva&amp;goal=6">' in html


def test_an_empty_answer_helps_on(client: Any, save: Any) -> None:
    save("Rivers")
    html = text(client, address("project_list"), q="zzzz", country="XX")
    assert "No project has the word “zzzz”." in html
    assert "No project has the choice “XX”." in html
    assert 'name="robots" content="noindex"' in html
    assert "No projects yet" not in html


def test_an_empty_catalogue_says_so(client: Any, codelists: None) -> None:
    assert "No projects yet" in text(client, address("project_list"))
    assert "Nothing has been granted yet" in text(client, address("granted_list"))
    assert "No projects here yet" in text(client, address("country_detail", "ukraine"))


@pytest.mark.parametrize(
    "query",
    [
        "page=1000000000", "page=-1", "page=x", "page=²", "page=99999999999999999999", "country=%00", "q=%00",
        "q=%FF", "goal=0&goal=abc", "all=nothing&all=goal", "q=" + "a" * 100_000, "country=" + "A" * 100_000,
        "&".join(["country=UA"] * 1_900), "q=%3Cscript%3E", "country=%3Cb%3E", "unknown=1",
    ],
)  # fmt: skip
def test_odd_input_is_survived(client: Any, save: Any, query: str) -> None:
    save("Rivers")
    for name in ("project_list", "granted_list"):
        answer = client.get(f"{address(name)}?{query}")
        assert answer.status_code == 200
        assert "<script>" not in answer.content.decode() and "<b>" not in answer.content.decode()


def test_all_values_are_shown_on_demand(client: Any, save: Any) -> None:
    save("Rivers", goals=tuple(range(1, 18)))
    html = text(client, address("project_list"))
    assert html.count('name="goal"') == 12 and "?all=goal" in html
    assert text(client, address("project_list"), all="goal").count('name="goal" value') == 17


def test_a_project_page_tells_everything(client: Any, grant: Any, save: Any) -> None:
    grant(summary_sv="Vi börjar tillsammans.", goals=(11,), areas=("rescue",), starts_on=date(2026, 1, 1),
          ends_on=date(2026, 12, 31))  # fmt: skip
    save("Rivers")
    html = text(client, address("project_detail", "a-first-step"))
    for part in (
        "<h1 class=\"page-title\">A first step</h1>", "This text is in Swedish.",
        '<div class="prose lead-prose" lang="sv">',
        "SEK\xa0250,000", "1 September 2026", "2026-01", "K-2026-0001", "Inception", "11 Sustainable cities",
        "Kalmar – Poltava", address("partner_detail", "poltava"), address("country_detail", "ukraine"), "Rivers",
        "1 January 2026", address("goal_detail", "11"), 'hreflang="sv"',
    ):  # fmt: skip
        assert part in html
    assert "https://example.org/rivers" in text(client, address("project_detail", "rivers"))


def test_a_swedish_reader_meets_swedish_first(client: Any, grant: Any) -> None:
    grant(summary_en="We begin together.")
    html = text(client, address("project_detail", "a-first-step", language="sv"))
    assert '<html lang="sv"' in html and "Ett första steg</h1>" in html and "Förberedelse" in html
    assert '<div class="prose lead-prose" lang="en">' in html and "250\xa0000\xa0kr" in html


def test_partner_and_country_pages_show_their_projects(client: Any, save: Any) -> None:
    save("Rivers", areas=("technical",))
    partner = text(client, address("partner_detail", "poltava"))
    assert "Полтава" in partner and "Rivers" in partner and "Kalmar kommun" in partner
    country = text(client, address("country_detail", "ukraine"))
    assert "Rivers" in country and address("area_detail", "technical") in country


def test_the_granted_list_is_newest_first(client: Any, grant: Any, save: Any) -> None:
    save("Rivers", starts_on=date(2027, 1, 1))
    grant("K-2026-0001", title_en="Older", decided_on=date(2026, 1, 1))
    grant("K-2026-0002", title_en="Newer", decided_on=date(2026, 6, 1))
    assert [line.project.title for line in granted().lines] != []
    html = text(client, address("granted_list"))
    assert html.index("Newer") < html.index("Older") and "Rivers" not in html


@pytest.mark.parametrize(
    ("name", "slug"),
    [("project_detail", "nothing"), ("partner_detail", "nothing"), ("country_detail", "atlantis"),
     ("partner_detail", "the-funder")],
)  # fmt: skip
def test_what_is_not_public_is_not_there(
    client: Any, codelists: None, funder: Any, name: str, slug: str
) -> None:
    assert client.get(address(name, slug)).status_code == 404


def test_a_project_that_is_not_published_is_nowhere(client: Any, save: Any) -> None:
    project = save("Rivers").project
    Project.objects.update(published_at=None)
    assert client.get(address("project_detail", project.slug)).status_code == 404


def test_rows_cost_no_queries(queries_of: Any, save: Any, grant: Any) -> None:
    pages = [
        address("project_list"), address("granted_list"), address("country_detail", "ukraine"),
        address("partner_detail", "poltava"), address("project_detail", "row-1"), address("goal_detail", "1"),
        address("area_list"), address("network_detail", "climate"), address("country_list"), address("partner_list"),
    ]  # fmt: skip
    row = save("Row 1", goals=(1,), networks=("climate",)).project
    pages.append(address("partnership_detail", row.partnership.slug))
    grant("K-2026-0001", title_en="Grant 1")
    one = [queries_of(path) for path in pages]
    for number in range(2, 5):
        save(f"Row {number}", goals=(number, number + 1), areas=("education",))
        grant(f"K-2026-000{number}", title_en=f"Grant {number}")
    assert [queries_of(path) for path in pages] == one
    assert max(one) <= 22 and one[pages.index(address("project_detail", "row-1"))] <= 11


def test_the_same_wish_has_one_address() -> None:
    wish = read_wish(QueryDict("page=2&goal=6&country=UA&goal=16&q=+a++b&country=UA&all=theme"))
    assert wish.address() == "q=a+b&country=UA&goal=16&goal=6&all=theme&page=2"
    assert wish.without("country", "UA").address() == "q=a+b&goal=16&goal=6&all=theme"
