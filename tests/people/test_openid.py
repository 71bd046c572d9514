"""Signing in through an OpenID provider that runs beside the tests as a program of its own."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import pytest
from django.conf import settings as site
from django.core.cache import cache
from django.test import Client

from samband.foundation.mail.models import Letter
from tests.environment import ROOT

LOGIN = "/account/oidc/tests-oidc/login/"
CLAIMS = {"sub": "u-1", "email": "karin.coordinator@example.org", "email_verified": True, "name": "Somebody"}


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of the running provider."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "tests.people.identity_provider", str(port)], cwd=ROOT)
    base = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            httpx.get(f"{base}/keys")
            break
        except httpx.TransportError:
            time.sleep(0.1)
    yield base
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture(autouse=True)
def pointed_there(provider: str, settings: Any) -> None:
    """Let the provider of the tests' settings be the running one."""
    cache.clear()
    apps = [{"provider_id": "tests-oidc", "name": "Kalmar kommun", "client_id": "samband",
             "secret": "a secret of the tests",
             "settings": {"server_url": provider, "oauth_pkce_enabled": True}}]  # fmt: skip
    settings.SOCIALACCOUNT_PROVIDERS = {**settings.SOCIALACCOUNT_PROVIDERS, "openid_connect": {"APPS": apps}}


def trust(settings: Any, **changes: Any) -> None:
    """Change what the settings say about the provider."""
    settings.PROVIDERS = [replace(each, **changes) for each in site.PROVIDERS]


def through(client: Client, path: str = LOGIN, **claims: Any) -> Any:
    """Sign in at the provider, which then says this about the person."""
    to = client.get(path)["Location"]
    back = httpx.get(f"{to}&say={quote(json.dumps({**CLAIMS, **claims}))}").headers["Location"]
    return client.get(urlsplit(back)._replace(scheme="", netloc="").geturl())


def test_the_page_offers_it_by_the_organisations_name(client: Client, db: None) -> None:
    page = client.get("/account/login/", headers={"Accept-Language": "en"}).content.decode()
    assert (page.count(f'href="{LOGIN}"'), "Sign in through Kalmar kommun" in page) == (1, True)


def test_a_verified_address_opens_its_account_and_the_owner_is_told_once(
    coordinator: Any, client: Client
) -> None:
    assert through(client, f"{LOGIN}?next=/my/profile/")["Location"] == "/my/profile/"
    assert client.session["_auth_user_id"] == str(coordinator.pk)
    client.logout()
    assert through(client, email="renamed@elsewhere.example")["Location"] == "/home/"
    coordinator.refresh_from_db()
    assert (coordinator.name, coordinator.email) == ("Karin Coordinator", CLAIMS["email"])
    assert [letter.to for letter in Letter.objects.filter(intent="people.provider_connected")] == [
        CLAIMS["email"]
    ]


@pytest.mark.parametrize("said", [
    {"email_verified": False}, {"email_verified": "true"}, {"email": "nobody@example.org"}, {"email": ""},
    {"email": "karin.coordinator@evil.example"}, {"email": None}, {"email": 7},
])  # fmt: skip
def test_what_does_not_fit_is_refused_kindly(coordinator: Any, client: Client, said: dict[str, Any]) -> None:
    response = through(client, **said)
    assert (response.status_code in (401, 403), "_auth_user_id" in client.session) == (True, False)
    assert Letter.objects.count() == 0


def test_a_provider_vouches_for_its_own_domains_only(coordinator: Any, client: Client, settings: Any) -> None:
    trust(settings, domains=("kalmar.example",))
    assert through(client).status_code == 403


def test_a_closed_account_stays_closed(coordinator: Any, client: Client) -> None:
    coordinator.is_active = False
    coordinator.save()
    assert through(client).status_code == 403


def test_an_answer_nobody_asked_for_is_refused(coordinator: Any, client: Client) -> None:
    to = client.get(LOGIN)["Location"]
    back = urlsplit(httpx.get(f"{to}&say={quote(json.dumps(CLAIMS))}").headers["Location"])
    path = back._replace(scheme="", netloc="").geturl()
    assert Client().get(path).status_code == 401
    assert client.get(path).status_code == 302
    client.logout()
    assert client.get(path).status_code == 401


def test_a_wrong_audience_is_refused(coordinator: Any, client: Client, settings: Any) -> None:
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    apps[0]["settings"]["fetch_userinfo"] = False
    assert through(client, aud="somebody else").status_code == 401


def test_a_provider_that_is_down_is_no_fault_of_ours(client: Client, db: None, settings: Any) -> None:
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = (
        "http://127.0.0.1:9"
    )
    assert client.get(LOGIN).status_code == 401


def test_staff_need_their_second_step_unless_the_provider_took_it(
    officer: Any, client: Client, settings: Any
) -> None:
    settings.STAFF_SECOND_FACTOR = True
    assert through(client, sub="u-2", email=officer.email)["Location"] == "/home/"
    assert client.get("/office/")["Location"] == "/my/profile/second-step/"
    settings.PROVIDERS_WITH_SECOND_FACTOR = frozenset({"tests-oidc"})
    assert client.get("/office/").status_code == 200
