"""No page of the open site is an orphan: each is reached by links from the front page."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils.translation import override

pytestmark = pytest.mark.django_db

KINDS = {
    "calls:round_list",
    *(
        f"catalogue:{name}"
        for name in (
            "project_list", "project_detail", "partnership_detail", "partner_list", "partner_detail",
            "country_list", "country_detail", "goal_list", "goal_detail", "area_list", "area_detail", "theme_list",
            "theme_detail", "core_area_list", "core_area_detail", "network_list", "network_detail", "granted_list",
            "statistics", "statistics_data", "download", "project_feed", "granted_feed", "granted_file",
        )
    ),
}  # fmt: skip
FOLLOWED = re.compile(r'<(?:a|link)[^>]* href="(/[^"#]*)')


def links(client: Client, path: str) -> set[str]:
    """Return the addresses within the open site that a page leads to."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    if not answer.headers["Content-Type"].startswith("text/html"):
        answer.close()
        return set()
    return {unescape(link) for link in FOLLOWED.findall(answer.content.decode())}


def reached(client: Client, start: str, language: str) -> set[str]:
    """Return the names of the addresses that links lead to from a page; searches are not followed further."""
    seen, waiting, names = {start}, [start], set()
    while waiting:
        for link in links(client, waiting.pop()) - seen:
            seen.add(link)
            path, _, query = link.partition("?")
            if not path.startswith(f"/{language}/"):
                continue
            names.add(resolve(path).view_name)
            if not query:
                waiting.append(link)
    return names


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_of_page_is_reached_from_the_front_page(client: Client, grant: Any, language: str) -> None:
    grant(
        goals=(11,),
        areas=("rescue",),
        themes=("human-rights",),
        core_areas=("equity",),
        networks=("climate",),
    )
    with override(language):
        found = reached(client, reverse("editorial:home"), language)
    assert KINDS - found == set()


def test_a_country_tells_what_was_granted_and_leads_to_its_figures(client: Client, grant: Any) -> None:
    grant("K-2026-0001")
    grant("K-2026-0002")
    with override("en"):
        html = client.get(reverse("catalogue:country_detail", args=["ukraine"])).content.decode()
        figures = reverse("catalogue:statistics")
    assert "SEK\xa0500,000" in html and f'href="{figures}?country=UA"' in html
