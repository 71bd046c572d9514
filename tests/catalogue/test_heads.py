"""What the heads of pages tell machines: one true address, pictures, feeds, and data in schema.org's words."""

import json
import re
from datetime import date
from typing import Any

import pytest

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def page(client: Any, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def data(client: Any, path: str) -> dict[str, dict[str, Any]]:
    """Return the blocks of a page by what they are about."""
    found = [json.loads(block) for block in BLOCK.findall(page(client, path))]
    assert {block["@context"] for block in found} == {"https://schema.org"}
    return {block["@type"]: block for block in found}


def test_a_project_tells_partners_money_and_period(client: Any, grant: Any) -> None:
    grant(summary_en="We begin.", goals=(11,), starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    told = data(client, "/en/projects/a-first-step/")
    project = told["Project"]
    assert project["funding"]["amount"] == {
        "@type": "MonetaryAmount",
        "value": "250000.00",
        "currency": "SEK",
    }
    assert (project["foundingDate"], project["dissolutionDate"]) == ("2026-01-01", "2026-12-31")
    assert [(each["@type"], each["name"]) for each in project["member"]] == [
        ("GovernmentOrganization", "Kalmar kommun"), ("GovernmentOrganization", "Poltava"),
    ]  # fmt: skip
    assert project["knowsAbout"] == ["http://metadata.un.org/sdg/11"]
    assert [each["name"] for each in told["BreadcrumbList"]["itemListElement"]] == [
        "Projects",
        "A first step",
    ]


def test_partners_countries_and_lists_tell_what_they_are(client: Any, save: Any) -> None:
    save("Rivers", goals=(6,))
    partner = data(client, "/en/partners/poltava/")["GovernmentOrganization"]
    assert (partner["name"], partner["address"]["addressCountry"]) == ("Poltava", "Ukraine")
    assert data(client, "/en/countries/ukraine/")["CollectionPage"]["about"]["identifier"] == "UA"
    files = data(client, "/en/projects/?goal=6&page=7")["Dataset"]["distribution"]
    assert [each["contentUrl"] for each in files] == [
        f"http://testserver/en/projects.{ending}?goal=6" for ending in ("csv", "xlsx", "json")
    ]


def test_a_partnership_is_a_consortium_with_its_projects(client: Any, grant: Any) -> None:
    project = grant().project
    told = data(client, f"/en/partnerships/{project.partnership.slug}/")
    joined = told["Consortium"]
    assert [each["name"] for each in joined["member"]] == ["Kalmar kommun", "Poltava"]
    assert joined["subOrganization"] == [
        {"@type": "Project", "@id": "http://testserver/en/projects/a-first-step/",
         "url": "http://testserver/en/projects/a-first-step/", "name": "A first step"}
    ]  # fmt: skip
    assert len(told["BreadcrumbList"]["itemListElement"]) == 2


@pytest.mark.parametrize(
    ("path", "about", "within"),
    [
        ("/en/goals/6/", {"termCode": "6", "sameAs": "http://metadata.un.org/sdg/6"}, "/en/goals/"),
        ("/en/project-areas/education/", {"termCode": "education"}, "/en/project-areas/"),
        ("/en/core-areas/equity/", {"termCode": "equity"}, "/en/core-areas/"),
        ("/en/networks/climate/", {"termCode": "climate"}, "/en/networks/"),
    ],
)
def test_a_subject_is_a_term_with_its_projects(
    client: Any, save: Any, path: str, about: dict[str, str], within: str
) -> None:
    save("Rivers", goals=(6,), areas=("education",), core_areas=("equity",), networks=("climate",))
    told = data(client, path)
    term = told["CollectionPage"]["about"]
    assert term == {
        "@type": "DefinedTerm", "name": term["name"], "inDefinedTermSet": f"http://testserver{within}", **about,
    }  # fmt: skip
    listed = told["CollectionPage"]["mainEntity"]
    assert (listed["numberOfItems"], [each["name"] for each in listed["itemListElement"]]) == (1, ["Rivers"])
    assert len(told["BreadcrumbList"]["itemListElement"]) == 3


@pytest.mark.parametrize("path", ["/en/goals/", "/en/themes/", "/en/countries/", "/en/partners/"])
def test_lists_are_collections(client: Any, save: Any, path: str) -> None:
    save("Rivers")
    assert data(client, path)["CollectionPage"]["@id"] == f"http://testserver{path}"


def test_the_home_country_gathers_its_partners_by_county(client: Any, save: Any) -> None:
    save("Rivers")
    answer = client.get("/en/countries/sweden/")
    land = answer.context["land"]
    assert [(each.name, [one.label for one in each.partners]) for each in land.counties] == [
        ("", ["Kalmar kommun"])
    ]
    assert [each.slug for each in land.abroad] == ["ukraine"]
    assert 'href="/en/countries/sweden/"' in page(client, "/en/partners/")
    listed = b"".join(client.get("/sitemap-countries-1.xml").streaming_content)
    assert b"/en/countries/sweden/" in listed


@pytest.mark.parametrize(
    ("path", "feed"),
    [
        ("/en/projects/?goal=6&theme=&x=1", "/en/projects/feed/?goal=6"),
        ("/en/countries/ukraine/", "/en/projects/feed/?country=UA"),
        ("/en/partners/poltava/", "/en/projects/feed/?international=poltava"),
        ("/en/granted/", "/en/granted/feed/"),
        ("/en/goals/6/", "/en/projects/feed/?goal=6"),
    ],
)
def test_pages_lead_to_their_feeds(client: Any, save: Any, path: str, feed: str) -> None:
    save("Rivers", goals=(6,))
    found = re.findall(
        r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)"', page(client, path)
    )
    assert found == [feed]
    assert client.get(feed).status_code == 200


def test_a_filtered_list_has_one_address_in_each_language(client: Any, save: Any) -> None:
    save("Rivers", goals=(6, 7))
    html = page(client, "/en/projects/?goal=7&q=&x=1&country=UA&goal=6")
    links = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html))
    query = "?country=UA&amp;goal=6&amp;goal=7"
    assert f'<link rel="canonical" href="http://testserver/en/projects/{query}">' in html
    assert links == {
        "sv": f"http://testserver/sv/projekt/{query}", "en": f"http://testserver/en/projects/{query}",
        "x-default": f"http://testserver/en/projects/{query}",
    }  # fmt: skip
    assert f'<meta property="og:url" content="http://testserver/en/projects/{query}">' in html


def test_a_title_cannot_leave_its_place(client: Any, save: Any) -> None:
    project = save('</script><script>alert("1")</script>').project
    html = page(client, f"/en/projects/{project.slug}/")
    assert "<script>alert" not in html
    (picture,) = re.findall(r'<meta property="og:image" content="http://testserver([^"]+)"', html)
    assert client.get(picture)["Content-Type"] == "image/png"
