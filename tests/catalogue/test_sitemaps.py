"""What search engines are told: every public page, in every language, and the way to it."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest

from samband.foundation.sharing import sitemaps

pytestmark = pytest.mark.django_db
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def parts(client: Any) -> list[str]:
    answer = client.get("/sitemap.xml")
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    return [str(loc.text) for loc in ElementTree.fromstring(answer.content).iter(f"{SPACE}loc")]


def urls(client: Any, path: str) -> dict[str, ElementTree.Element]:
    answer = client.get(path.removeprefix("http://testserver"))
    assert answer.status_code == 200
    found = ElementTree.fromstring(answer.getvalue()).findall(f"{SPACE}url")
    return {str(url.findtext(f"{SPACE}loc")): url for url in found}


def test_every_page_in_the_sitemap_is_there(client: Any, programme: None, world_of_pages: None) -> None:
    pages = {address: url for part in parts(client) for address, url in urls(client, part).items()}
    wrong = {
        address: answer.status_code
        for address in pages
        if (answer := client.get(address.removeprefix("http://testserver"))).status_code != 200
    }
    assert wrong == {}
    assert {f"http://testserver/{path}" for path in (
        "sv/projekt/rivers/", "en/projects/rivers/", "en/partners/poltava/", "en/countries/ukraine/",
        "sv/lander/ukraine/", "en/goals/6/", "en/granted/",
    )} <= set(pages)  # fmt: skip


def test_translations_and_changes_are_told(client: Any, programme: None, world_of_pages: None) -> None:
    url = urls(client, "/sitemap-projects-1.xml")["http://testserver/sv/projekt/rivers/"]
    links = {link.get("hreflang"): link.get("href") for link in url.findall(LINK)}
    assert links == {
        "sv": "http://testserver/sv/projekt/rivers/", "en": "http://testserver/en/projects/rivers/",
        "x-default": "http://testserver/en/projects/rivers/",
    }  # fmt: skip
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT[\d:]+\+00:00", str(url.findtext(f"{SPACE}lastmod")))


def test_a_large_section_has_several_parts(
    client: Any, programme: None, world_of_pages: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "PART", 1)
    named = [path for path in parts(client) if "sitemap-projects" in path]
    assert [path.rpartition("/")[2] for path in named] == ["sitemap-projects-1.xml", "sitemap-projects-2.xml"]
    assert [len(urls(client, path)) for path in named] == [2, 2]


@pytest.mark.parametrize("path", ["/sitemap-projects-0.xml", "/sitemap-projects-99.xml", "/sitemap-nothing-1.xml",
                                  "/sitemap-projects-x.xml", "/sitemap--1.xml"])  # fmt: skip
def test_a_part_that_is_not_there(client: Any, programme: None, path: str) -> None:
    assert client.get(path).status_code == 404


def test_robots_are_led_to_the_sitemap_and_from_what_is_private(client: Any) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *" and "Disallow: /office/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


@pytest.fixture
def world_of_pages(save: Any) -> None:
    """Two projects with a partner, a country and a goal."""
    save("Rivers", goals=(6,), areas=("rescue",))
    save("Roads")
