"""Letters carry secrets: where their links lead, who keeps them, and what may stand in their heads."""

from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from samband.applications.forms.inputs import TextInput
from samband.foundation.mail.actions import send_letter, write_letter
from samband.foundation.mail.models import Letter

LINK = "http://testserver/account/password/reset/key/7-abc/"


def a_letter(person: Any) -> Letter:
    return write_letter("people.password_reset", to=person.email, language="en", recipient=person,
                        secret=LINK, context={"person": person})  # fmt: skip


def test_the_link_leads_to_our_own_address_whatever_the_request_says(world: Any, settings: Any) -> None:
    cache.clear()
    settings.ALLOWED_HOSTS = ["*"]
    client = Client(headers={"Host": "elsewhere.example"})
    client.post("/account/password/reset/", {"email": world.coordinator.email})
    letter = Letter.objects.filter(intent="people.password_reset").get()
    assert letter.secret.startswith("http://testserver/account/password/reset/key/")
    assert "elsewhere" not in letter.body


@pytest.mark.parametrize(("demo", "kept"), [(False, 0), (True, 1)])
def test_a_link_is_forgotten_once_it_has_left(demo: bool, kept: int, world: Any, settings: Any) -> None:
    settings.DEMO = demo
    letter = a_letter(world.coordinator)
    assert letter.body.count(LINK) == 1
    send_letter(letter.pk)
    letter.refresh_from_db()
    assert (mail.outbox[-1].body.count(LINK), letter.body.count(LINK)) == (1, kept)
    assert letter.secret == (LINK if demo else "")


def test_a_head_stays_on_one_line(world: Any, settings: Any, tmp_path: Any) -> None:
    (tmp_path / "people" / "mail").mkdir(parents=True)
    (tmp_path / "people" / "mail" / "odd.txt").write_text(
        "{% autoescape off %}{{ title }}\n\nText.\n{% endautoescape %}"
    )
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [str(tmp_path)]}]
    letter = write_letter("people.odd", to=world.coordinator.email, language="en",
                          context={"title": "Hello\rBcc: everybody@example.org\x0b\u2028you"})  # fmt: skip
    send_letter(letter.pk)
    assert (mail.outbox[-1].subject, mail.outbox[-1].recipients()) == (
        "Hello Bcc: everybody@example.org you", [world.coordinator.email])  # fmt: skip


def test_a_name_stays_on_one_line() -> None:
    assert TextInput().clean("Karin\r\nBcc: everybody@example.org\rx") == "Karin Bcc: everybody@example.org x"


def test_no_secret_is_written_to_the_log(
    world: Any, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    cache.clear()
    client.post("/account/password/reset/", {"email": world.coordinator.email})
    client.post("/account/login/", {"login": world.coordinator.email, "password": "not my password"})
    client.post(f"/my/invitations/{world.token}/", {"name": "", "password": "a lantern by the sea 7"})
    link = Letter.objects.get(intent="people.password_reset").secret
    assert [secret for secret in (link, world.token, "lantern", "not my") if secret in caplog.text] == []


def test_what_signed_in_people_see_is_theirs(world: Any, client: Client) -> None:
    assert client.get("/en/").get("Cache-Control", "") == ""
    client.force_login(world.coordinator)
    assert client.get("/en/")["Cache-Control"] == client.get("/my/")["Cache-Control"] == "private"


def test_nobody_at_the_funder_reads_the_letters_of_a_draft(world: Any, browsers: Any) -> None:
    letter = Letter.objects.get(intent="applications.invitation", to="ivan.invited@example.org")
    for who in ("officer", "decision_maker", "finance_officer"):
        assert browsers[who].get(f"/office/outbox/{letter.pk}/").status_code == 404
        assert browsers[who].post(f"/office/outbox/{letter.pk}/hold/").status_code == 404
        assert "ivan.invited" not in browsers[who].get("/office/outbox/").content.decode()


def test_a_conflict_of_interest_hides_the_recommendation(world: Any, browsers: Any) -> None:
    from samband.assessment.actions import declare_conflict
    from samband.assessment.queries import get_office_case

    number = world.cases["ready_for_decision"].number
    pages = [f"/office/cases/{number}/{page}" for page in ("", "assessment/", "moves/grant/")]
    seen = [browsers["decision_maker"].get(page).content.decode() for page in pages]
    assert ["CANARY-advice" in text for text in seen] == [True, True, False]
    case = get_office_case(world.decision_maker, number)
    declare_conflict(case, actor=world.decision_maker, reason="A relative works there.")
    for page in pages:
        text = browsers["decision_maker"].get(page).content.decode()
        assert ("CANARY-advice" in text, 'value="250000' in text) == (False, False)
