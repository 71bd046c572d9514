"""Signing in and out, a forgotten password, and the language that follows a person."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from samband.foundation.mail.models import Letter

PASSWORD = "open sesame 12"


@pytest.fixture(autouse=True)
def no_earlier_attempts() -> None:
    """Forget how often the tests before this one tried to sign in."""
    cache.clear()


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:
    """Send the sign-in form."""
    return client.post("/account/login/", {"login": email, "password": password, **more})


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_serves_password_managers(client: Client, db: None, language: str) -> None:
    response = client.get("/account/login/", headers={"Accept-Language": language})
    text = response.content.decode()
    assert response["Content-Language"] == language
    assert re.findall(r'autocomplete="([^"]+)"', text) == ["username", "current-password"]
    assert re.search(
        r'<input[^>]*type="email"[^>]*name="login"|<input[^>]*name="login"[^>]*type="email"', text
    )
    assert "placeholder" not in text.split("<main")[1]


def test_signing_in_leads_home_in_the_own_language(coordinator: Any, client: Client) -> None:
    response = sign_in(client, coordinator.email)
    assert (response.status_code, response["Location"]) == (302, "/home/")
    assert response.cookies["django_language"].value == "sv"
    assert client.get("/home/")["Location"] == "/my/"


def test_the_address_may_be_written_in_any_case(coordinator: Any, client: Client) -> None:
    assert sign_in(client, coordinator.email.upper()).status_code == 302


def test_signing_in_goes_on_where_one_was_going(officer: Any, client: Client) -> None:
    assert sign_in(client, officer.email, next="/office/")["Location"] == "/office/"
    client.logout()
    assert sign_in(client, officer.email, next="https://elsewhere.example/")["Location"] == "/home/"


@pytest.mark.parametrize("email", ["karin.coordinator@example.org", "nobody@example.org"])
def test_a_wrong_password_and_an_unknown_address_read_the_same(
    email: str, coordinator: Any, client: Client
) -> None:
    response = sign_in(client, email, "wrong password")
    text = response.content.decode()
    assert response.status_code == 200
    assert 'role="alert"' in text
    assert f'value="{email}"' in text
    assert "wrong password" not in text
    said = re.search(r'<div class="error-summary".*?</div>', text, re.S)
    assert said is not None
    assert email not in said[0]


def test_an_inactive_account_cannot_sign_in(coordinator: Any, client: Client) -> None:
    coordinator.is_active = False
    coordinator.save()
    response = sign_in(client, coordinator.email)
    assert (response.status_code, response["Location"]) == (302, "/account/closed/")
    assert client.get("/account/closed/").status_code == 200
    assert "_auth_user_id" not in client.session


def test_signing_out_takes_a_click(coordinator: Any, client: Client) -> None:
    client.force_login(coordinator)
    assert client.get("/account/logout/").status_code == 200
    assert "_auth_user_id" in client.session
    assert client.post("/account/logout/")["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_nobody_can_sign_up(client: Client, db: None) -> None:
    assert client.get("/account/signup/").status_code == 404


def reset(client: Client, email: str) -> Any:
    """Ask for a new password."""
    return client.post("/account/password/reset/", {"email": email})


def test_the_reset_letter_goes_to_the_outbox(coordinator: Any, client: Client) -> None:
    response = reset(client, coordinator.email)
    assert (response.status_code, response["Location"]) == (302, "/account/password/reset/done/")
    [letter] = Letter.objects.filter(intent="people.password_reset")
    assert (letter.to, letter.language, letter.recipient) == (coordinator.email, "sv", coordinator)
    assert letter.secret in letter.body


def test_an_unknown_address_learns_nothing_and_gets_nothing(coordinator: Any, client: Client) -> None:
    known, unknown = reset(client, coordinator.email), reset(client, "nobody@example.org")
    assert (unknown.status_code, unknown["Location"]) == (known.status_code, known["Location"])
    assert [letter.to for letter in Letter.objects.all()] == [coordinator.email]


def test_the_link_gives_a_new_password_once(coordinator: Any, client: Client) -> None:
    reset(client, coordinator.email)
    path = re.sub(r"^https?://[^/]+", "", Letter.objects.get().secret)
    form = client.get(path)["Location"]
    page = client.get(form)
    assert re.findall(r'autocomplete="([^"]+)"', page.content.decode()) == ["new-password"] * 2
    short = client.post(form, {"password1": "short", "password2": "short"})
    assert (short.status_code, 'role="alert"' in short.content.decode()) == (200, True)
    chosen = {"password1": "a lantern by the sea 7", "password2": "a lantern by the sea 7"}
    assert client.post(form, chosen)["Location"] == "/account/password/reset/key/done/"
    assert client.get("/account/password/reset/key/done/").status_code == 200
    assert sign_in(client, coordinator.email, chosen["password1"]).status_code == 302
    client.logout()
    assert "/account/password/reset/" in client.get(path).content.decode()


def test_after_too_many_attempts_even_the_right_password_has_to_wait(
    coordinator: Any, client: Client
) -> None:
    cache.clear()
    assert {sign_in(client, coordinator.email, f"wrong {number}").status_code for number in range(5)} == {200}
    assert sign_in(client, coordinator.email, "open sesame 12").status_code == 200
    cache.clear()
    assert sign_in(client, coordinator.email, "open sesame 12").status_code == 302
