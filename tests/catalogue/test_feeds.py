"""Feeds: the newest first, identities that stay, and nothing of what is protected but its being there."""

from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.urls import URLPattern
from django.utils.translation import override

from samband.catalogue import urls
from samband.catalogue.actions.slugs import SPOKEN_FOR
from samband.catalogue.models import Partnership, Project

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: Any, path: str) -> ElementTree.Element:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ElementTree.fromstring(answer.content)


def told(client: Any, path: str, name: str = "title") -> list[str | None]:
    return [entry.findtext(f"{ATOM}{name}") for entry in feed(client, path).iter(f"{ATOM}entry")]


def published(title: str, day: int) -> None:
    Project.objects.filter(title_en=title).update(published_at=datetime(2026, 1, day, tzinfo=UTC))


def test_the_newest_come_first_whatever_the_order_of_the_list(client: Any, save: Any) -> None:
    for day, title in enumerate(("Old", "Middle", "New"), 1):
        save(title, starts_on=date(2020 - day, 1, 1), goals=(day,), summary_en=f"About <{title}> & more.")
        published(title, day)
    assert told(client, "/en/projects/feed/") == ["New", "Middle", "Old"]
    assert told(client, "/en/projects/feed/?goal=1&goal=2&sort=title&page=9") == ["Middle", "Old"]
    assert told(client, "/en/projects/feed/?goal=3", "summary") == ["About &lt;New&gt; &amp; more."]
    assert told(client, "/en/projects/feed/?q=zzzz") == []


def test_a_feed_knows_itself_and_its_page(client: Any, save: Any) -> None:
    save("Rivers", goals=(6,))
    root = feed(client, "/en/projects/feed/?goal=6")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "http://testserver/en/projects/?goal=6",
        "self": "http://testserver/en/projects/feed/?goal=6",
    }
    assert root.findtext(f"{ATOM}title") == "Projects: 6 Clean water and sanitation"


def test_identities_stay_and_changes_are_dated(client: Any, save: Any) -> None:
    project = save("Rivers").project
    published("Rivers", 1)
    before = told(client, "/en/projects/feed/", "id")
    assert before == [f"tag:testserver,2026-01-01:project/{project.pk}/en"]
    Project.objects.update(slug="another-address")
    assert told(client, "/en/projects/feed/", "id") == before
    assert told(client, "/en/projects/feed/", "published") == ["2026-01-01T00:00:00+00:00"]
    (updated,) = told(client, "/en/projects/feed/", "updated")
    assert updated is not None and updated > "2026-01-01T00:00:00"


def test_decisions_have_a_feed(client: Any, grant: Any, save: Any) -> None:
    save("Rivers")
    grant("K-2026-0001", title_en="Older", decided_on=date(2026, 1, 1))
    grant("K-2026-0002", title_en="Newer", decided_on=date(2026, 6, 1))
    assert told(client, "/en/granted/feed/") == ["Newer", "Older"]
    assert told(client, "/en/granted/feed/", "published")[0] == "2026-06-01T00:00:00+02:00"
    assert "SEK\xa0250,000" in str(told(client, "/en/granted/feed/", "summary")[0])


def test_a_protected_project_tells_no_day(client: Any, grant: Any, settings: Any) -> None:
    from samband.catalogue.actions.indexing import index_projects

    grant(title_en="CANARY title", summary_en="CANARY summary")
    Partnership.objects.update(sensitivity="protected", sensitivity_reason="CANARY", public_slug="neutral")
    Project.objects.update(public_slug="neutral-1")
    index_projects(Project.objects.values_list("pk", flat=True))
    for path in ("/en/projects/feed/", "/en/granted/feed/"):
        assert told(client, path) == []
    part = client.get("/sitemap-projects-1.xml").getvalue().decode()
    assert "/en/projects/neutral-1/" in part and "<lastmod>" not in part
    for path in ("/en/projects.json", "/en/granted.json", "/en/projects.csv", "/sitemap-partnerships-1.xml",
                 "/sitemap-partners-1.xml"):  # fmt: skip
        said = client.get(path).getvalue().decode()
        assert ("CANARY" in said, "oltava" in said, "2026-09-01" in said, "K-2026" in said) == (False,) * 4


@pytest.mark.parametrize(
    "query", ["q=%00%07%1b", "page=x", "goal=%ff", "q=" + "a" * 50_000, "country=" + "%0b" * 9]
)
def test_odd_input_gives_a_sound_feed(client: Any, save: Any, query: str) -> None:
    save("Rivers \x0b\x07 and \x1f roads")
    feed(client, f"/en/projects/feed/?{query}")
    assert told(client, "/en/projects/feed/") == ["Rivers and roads"]


def test_a_feed_that_is_known_is_not_sent_again(client: Any, save: Any) -> None:
    save("Rivers")
    mark = client.get("/en/projects/feed/")["ETag"]
    assert client.get("/en/projects/feed/", headers={"If-None-Match": mark}).status_code == 304
    save("Roads")
    assert client.get("/en/projects/feed/", headers={"If-None-Match": mark}).status_code == 200


def test_no_project_gets_an_address_that_leads_elsewhere(save: Any) -> None:
    """A word beside a project's slug in any language must be kept from slugs."""
    patterns = [each.pattern for each in urls.urlpatterns if isinstance(each, URLPattern)]
    taken = set()
    for language in ("sv", "en"):
        with override(language):
            listed = str(next(each for each in patterns if str(each) in ("projects/", "projekt/")))
            routes = [
                str(pattern).removeprefix(listed) for pattern in patterns if str(pattern).startswith(listed)
            ]
            taken |= {route.strip("/") for route in routes if route.count("/") == 1 and "<" not in route}
    assert taken - SPOKEN_FOR == set()
    assert save("Feed").project.slug == "feed-2"
