"""Reports of flaws: kept and passed on; bad input keeps what was written; programs are kept out."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from samband.editorial.models import Flaw
from samband.foundation.audit.queries import history
from samband.foundation.mail.models import Letter

pytestmark = pytest.mark.django_db
PATH = "/en/accessibility/"


@pytest.fixture(autouse=True)
def forgotten() -> None:
    cache.clear()


def test_a_report_is_kept_logged_and_sent(site: None, client: Any, settings: Any) -> None:
    sent = {
        "words": "The map cannot be reached with Tab.",
        "page": "/en/projects/",
        "email": "eva@example.org",
    }
    answer = client.post(PATH, sent)
    assert (answer.status_code, answer.url) == (302, f"{PATH}#report")
    flaw = Flaw.objects.get()
    assert (flaw.words, flaw.page, flaw.email, flaw.language) == (*sent.values(), "en")
    assert [entry.verb for entry in history(flaw.audit_key)] == ["editorial.flaw_reported"]
    letter = Letter.objects.get(intent="editorial.flaw")
    assert (
        letter.to == settings.SUPPORT_EMAIL and sent["words"] in letter.body and sent["email"] in letter.body
    )
    assert "We have received your report" in client.get(PATH).content.decode()


def test_what_was_written_stays_when_something_is_wrong(site: None, client: Any) -> None:
    answer = client.post(PATH, {"words": "My words & yours", "email": "nobody"})
    html = answer.content.decode()
    assert (answer.status_code, Flaw.objects.count()) == (422, 0)
    assert "My words &amp; yours" in html and "name@example.org" in html
    assert client.post(PATH, {}).status_code == 422


def test_programs_fill_in_what_people_do_not_see(site: None, client: Any) -> None:
    answer = client.post(PATH, {"words": "Buy this", "website": "https://spam.example"})
    assert (answer.status_code, Flaw.objects.count(), Letter.objects.count()) == (302, 0, 0)


def test_a_flood_is_stopped_and_loses_no_words(site: None, client: Any) -> None:
    for _number in range(20):
        assert client.post(PATH, {"words": "It does not work."}).status_code == 302
    answer = client.post(PATH, {"words": "The twenty-first"})
    assert (answer.status_code, "The twenty-first" in answer.content.decode()) == (429, True)
    assert Flaw.objects.count() == 20
    assert Client(REMOTE_ADDR="192.0.2.7").post(PATH, {"words": "Another network"}).status_code == 302


def test_other_pages_take_no_post_as_a_report(site: None, client: Any) -> None:
    client.post("/en/contact/", {"words": "Hello"})
    assert Flaw.objects.count() == 0
