"""Signing in with a code by e-mail: it works once, in one browser, and tells strangers nothing."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from samband.foundation.mail.models import Letter
from samband.foundation.mail.queries import shown_to_staff

ASK, CONFIRM = "/account/login/code/", "/account/login/code/confirm/"


@pytest.fixture(autouse=True)
def no_earlier_attempts() -> None:
    """Forget what the tests before this one asked for."""
    cache.clear()


def ask(client: Client, email: str, **more: Any) -> Any:
    """Ask for a code."""
    return client.post(ASK, {"email": email}, **more)


def code() -> str:
    """Return the newest code that left."""
    return str(Letter.objects.filter(intent="people.sign_in_code").latest("pk").secret)


@pytest.mark.parametrize("written", [str, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_the_code_signs_in(coordinator: Any, client: Client, written: Any) -> None:
    assert ask(client, coordinator.email.upper())["Location"] == CONFIRM
    response = client.post(CONFIRM, {"code": written(code())})
    assert (response["Location"], client.session["_auth_user_id"]) == ("/home/", str(coordinator.pk))
    assert response.cookies["django_language"].value == "sv"


def test_the_letter_is_in_the_own_language_and_staff_do_not_see_the_code(
    coordinator: Any, client: Client
) -> None:
    ask(client, coordinator.email)
    letter = Letter.objects.get()
    assert (letter.to, letter.language, letter.recipient) == (coordinator.email, "sv", coordinator)
    assert (letter.secret in letter.body, letter.secret in shown_to_staff(letter)) == (True, False)
    assert letter.secret not in letter.title


def test_it_goes_on_where_one_was_going(coordinator: Any, client: Client) -> None:
    client.post(f"{ASK}?next=/my/profile/", {"email": coordinator.email, "next": "/my/profile/"})
    assert client.post(CONFIRM, {"code": code(), "next": "/my/profile/"})["Location"] == "/my/profile/"


def test_a_known_and_an_unknown_address_read_the_same(coordinator: Any) -> None:
    pages = []
    for email in (coordinator.email, "nobody@example.org"):
        client = Client()
        response = ask(client, email)
        page = client.get(response["Location"]).content.decode().replace(email, "…")
        wrong = client.post(CONFIRM, {"code": "0000-0000"})
        pages.append((response.status_code, response["Location"], len(page), wrong.status_code))
    assert pages[0] == pages[1]
    assert Letter.objects.count() == 1


def test_the_code_belongs_to_one_browser_and_is_used_up(coordinator: Any, client: Client) -> None:
    ask(client, coordinator.email)
    elsewhere = Client()
    assert elsewhere.post(CONFIRM, {"code": code()})["Location"] == ASK
    client.post(CONFIRM, {"code": code()})
    client.logout()
    assert client.post(CONFIRM, {"code": code()})["Location"] == ASK


def test_three_wrong_codes_end_it(coordinator: Any, client: Client) -> None:
    ask(client, coordinator.email)
    answers = [client.post(CONFIRM, {"code": f"0000-000{number}"}) for number in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 302]
    assert 'role="alert"' in answers[0].content.decode()
    assert client.post(CONFIRM, {"code": code()})["Location"] == ASK


def test_an_old_code_does_not_work(coordinator: Any, client: Client) -> None:
    ask(client, coordinator.email)
    with time_machine.travel(timezone.now() + timedelta(minutes=16), tick=False):
        assert client.post(CONFIRM, {"code": code()})["Location"] == ASK


def test_one_may_begin_again(coordinator: Any, client: Client) -> None:
    ask(client, coordinator.email)
    assert client.get(ASK)["Location"] == CONFIRM
    assert client.post("/account/logout/", {"next": "/account/login/"})["Location"] == "/account/login/"
    assert client.get(ASK).status_code == 200


def test_a_closed_account_gets_no_code(coordinator: Any, client: Client) -> None:
    coordinator.is_active = False
    coordinator.save()
    assert ask(client, coordinator.email)["Location"] == CONFIRM
    assert Letter.objects.count() == 0


def test_one_place_gets_three_letters_and_another_place_still_gets_its_own(
    coordinator: Any, client: Client
) -> None:
    answers = [ask(Client(), coordinator.email).status_code for _ in range(4)]
    assert (answers, Letter.objects.count()) == ([302, 302, 302, 200], 3)
    assert ask(Client(), coordinator.email, REMOTE_ADDR="192.0.2.7").status_code == 302
    assert Letter.objects.count() == 4


@pytest.mark.parametrize("text", ["", "\0", "🦆" * 9, "x" * 9_000, "1 2 3"])
def test_odd_codes_are_only_wrong(coordinator: Any, client: Client, text: str) -> None:
    ask(client, coordinator.email)
    assert client.post(CONFIRM, {"code": text}).status_code == 200
