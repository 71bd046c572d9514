"""The feed of calls: those that take applications now or soon, under identities that stay."""

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from samband.calls.tables.linked_data import call_data
from samband.calls.tables.public import cards
from samband.calls.tables.sitemap import SECTION
from tests.rounds import draft_round, opened_round

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client: Any, language: str = "en") -> list[dict[str, str]]:
    word = {"en": "calls", "sv": "utlysningar"}[language]
    answer = client.get(f"/{language}/{word}/feed/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    feed = ElementTree.fromstring(answer.content)
    return [
        {child.tag.removeprefix(ATOM): child.text or "" for child in each}
        for each in feed.iter(f"{ATOM}entry")
    ]


def test_open_calls_are_in_the_feed_and_drafts_are_not(client: Any, programme: None, officer: Any) -> None:
    opened, draft = opened_round(officer), draft_round(officer)
    (entry,) = entries(client)
    assert entry["title"].endswith(opened.code) and draft.code not in entry["title"]
    assert entry["id"].startswith("tag:testserver,") and entry["id"].endswith(f":call/{opened.pk}/en")
    assert entries(client) == [entry]


def test_a_feed_that_is_known_is_not_sent_again(client: Any, programme: None, officer: Any) -> None:
    opened_round(officer)
    mark = client.get("/en/calls/feed/")["ETag"]
    assert client.get("/en/calls/feed/", headers={"If-None-Match": mark}).status_code == 304


def test_nothing_open_is_an_empty_feed(client: Any, programme: None) -> None:
    assert entries(client) == []


def test_a_call_is_a_service_that_closes(client: Any, programme: None, officer: Any) -> None:
    opened = opened_round(officer)
    (card,) = cards([opened], timezone.now())
    data = call_data(card, "/en/calls/x/")
    assert (data["@type"], data["identifier"]) == ("GovernmentService", opened.code)
    assert data["offers"]["availabilityStarts"] == opened.opens_at.isoformat()
    opened.closes_at = timezone.now() - timedelta(days=1)
    closed = call_data(cards([opened], timezone.now())[0], "/x/")
    assert closed["offers"]["availabilityEnds"] == opened.closes_at.isoformat()
    assert closed["offers"]["availability"] == "https://schema.org/OutOfStock"


def test_published_calls_are_in_the_sitemap(programme: None, officer: Any) -> None:
    opened = opened_round(officer)
    draft_round(officer)
    (page,) = SECTION.pages(0, 100)
    assert page.paths == {"sv": f"/sv/utlysningar/{opened.code}/", "en": f"/en/calls/{opened.code}/"}
    assert page.changed is not None and SECTION.count() == 1
