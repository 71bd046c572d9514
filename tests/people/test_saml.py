"""Signing in through a SAML provider: only a sound, fresh and asked-for answer opens an account."""

import base64
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from samband.foundation.mail.models import Letter
from tests.people.saml_provider import ACS, AUDIENCE, ENTITY, answer, asked, keys

LOGIN = "/account/saml/tests-saml/login/"


@pytest.fixture
def client() -> Client:
    """A browser that names the host, as every real one does."""
    return Client(headers={"Host": "testserver"})


@pytest.fixture(autouse=True)
def known_certificate(settings: Any) -> None:
    """Let Samband know the provider's certificate."""
    cache.clear()
    [app] = settings.SOCIALACCOUNT_PROVIDERS["saml"]["APPS"]
    idp = {"entity_id": ENTITY, "sso_url": "https://idp.example/sign-in", "x509cert": keys("idp")[1]}
    apps = [{**app, "settings": {**app["settings"], "idp": idp}}]
    settings.SOCIALACCOUNT_PROVIDERS = {**settings.SOCIALACCOUNT_PROVIDERS, "saml": {"APPS": apps}}


def post(client: Client, said: str) -> Any:
    """Bring an answer as the browser does: posted from elsewhere, then finished here."""
    response = client.post(ACS.removeprefix("http://testserver"), {"SAMLResponse": said, "RelayState": ""})
    assert response.status_code == 302
    return client.get(response["Location"])


def ask(client: Client, path: str = LOGIN) -> str:
    """Begin to sign in, and return the number of the question."""
    return asked(client.get(path)["Location"])


def is_in(client: Client) -> bool:
    """Tell whether somebody is signed in."""
    return "_auth_user_id" in client.session


def test_a_sound_answer_opens_the_account(coordinator: Any, client: Client) -> None:
    response = post(client, answer(ask(client, f"{LOGIN}?next=/my/profile/")))
    assert (response["Location"], client.session["_auth_user_id"]) == ("/my/profile/", str(coordinator.pk))
    assert [letter.to for letter in Letter.objects.filter(intent="people.provider_connected")] == [
        coordinator.email
    ]
    client.logout()
    assert post(client, answer(ask(client))).status_code == 302
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("wrong", [
    {"signer": None}, {"signer": "somebody else"}, {"late": True}, {"audience": "https://elsewhere.example/"},
    {"spoil": "olle.officer@example.org"}, {"acs": "http://testserver/elsewhere/"}, {"entity": "https://evil.example/"},
    {"status": "Responder"}, {"email": "nobody@example.org"}, {"email": "karin.coordinator@evil.example"},
    {"email": ""}, {"request": "another question"},
])  # fmt: skip
def test_any_other_answer_is_refused_kindly(
    coordinator: Any, officer: Any, client: Client, wrong: dict[str, Any]
) -> None:
    response = post(client, answer(wrong.pop("request", None) or ask(client), **wrong))
    if response.status_code == 302:
        response = client.get(response["Location"])
    assert (response.status_code in (200, 401, 403), is_in(client)) == (True, False)
    assert "<h1" in response.content.decode()


def test_an_answer_works_once_and_in_one_browser(coordinator: Any, client: Client) -> None:
    said = answer(ask(client))
    elsewhere = Client(headers={"Host": "testserver"})
    assert (post(elsewhere, said).status_code, is_in(elsewhere)) == (403, False)
    assert (post(client, said).status_code, is_in(client)) == (302, True)
    client.logout()
    assert (post(client, said).status_code, is_in(client)) == (403, False)


ODD = [b"<a>", b"\0\xff", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", b"", b"A"]


@pytest.mark.parametrize("said", ["no base64 ☃", *(base64.b64encode(text).decode() for text in ODD)])
def test_nonsense_is_no_fault(coordinator: Any, client: Client, said: str) -> None:
    ask(client)
    assert (post(client, said).status_code, is_in(client)) == (401, False)


def test_our_side_is_described_for_the_organisation(client: Client, db: None) -> None:
    response = client.get("/account/saml/tests-saml/metadata/")
    assert (response.status_code, AUDIENCE in response.content.decode()) == (200, True)
    assert client.get("/account/saml/unknown/metadata/").status_code == 404
