"""A second step at sign-in: set up, used, lost, taken away; and staff do nothing before they have one."""

import re
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch
from urllib.parse import quote

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from samband.foundation.audit.queries import history
from samband.foundation.mail.models import Letter

SET_UP, STEP, RESERVE = (
    "/my/profile/second-step/app/",
    "/account/second-step/",
    "/my/profile/second-step/reserve/",
)
PASSWORD = "open sesame 12"


@pytest.fixture(autouse=True)
def fresh(settings: Any, db: None) -> Iterator[None]:
    """Forget earlier attempts, hold staff to their second step, and do at once what follows a commit."""
    cache.clear()
    settings.STAFF_SECOND_FACTOR = True
    with patch.object(transaction, "on_commit", lambda work, **_more: work()):
        yield


def sign_in(client: Client, person: Any, **more: str) -> Any:
    """Send the sign-in form."""
    return client.post("/account/login/", {"login": person.email, "password": PASSWORD, **more})


def code_of(secret: str, turn: int = 1) -> str:
    """Return what an app shows: the code before, now (1) or after."""
    return str(format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[turn])))


def set_up(client: Client) -> str:
    """Set an app up, and return its secret."""
    client.get(SET_UP)
    secret = str(client.session["mfa.totp.secret"])
    assert client.post(SET_UP, {"code": code_of(secret)})["Location"] == RESERVE
    cache.clear()
    return secret


def test_staff_meet_only_the_page_that_sets_it_up(officer: Any, client: Client) -> None:
    assert sign_in(client, officer)["Location"] == "/home/"
    led = {
        path: client.get(path).get("Location")
        for path in ("/home/", "/office/", "/my/", "/my/profile/", "/en/")
    }
    assert set(led.values()) == {"/my/profile/second-step/"}
    page = client.get("/my/profile/second-step/").content.decode()
    assert [SET_UP in page, "/my/profile/passkeys/new/" in page] == [True, True]
    set_up(client)
    assert client.get("/office/").status_code == 200


def test_others_are_free_to_do_without(coordinator: Any, client: Client) -> None:
    sign_in(client, coordinator)
    assert client.get("/my/").status_code == 200


def test_who_becomes_staff_meanwhile_is_led_there(coordinator: Any, funder: Any, client: Client) -> None:
    from samband.people.actions import give_role
    from samband.people.states import Role

    sign_in(client, coordinator)
    give_role(coordinator, organisation=funder, role=Role.OFFICER, actor=None)
    assert client.get("/my/")["Location"] == "/my/profile/second-step/"


def test_a_session_from_before_asks_for_the_code(officer: Any, client: Client) -> None:
    sign_in(client, officer)
    secret = set_up(client)
    other = Client()
    other.force_login(officer)
    assert other.get("/office/")["Location"] == "/account/again/code/?next=/office/"
    assert (
        other.post("/account/again/code/?next=/office/", {"code": code_of(secret)})["Location"] == "/office/"
    )
    assert other.get("/office/").status_code == 200


def test_the_setting_switches_the_duty_off(officer: Any, client: Client, settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR = False
    sign_in(client, officer)
    assert client.get("/office/").status_code == 200


def test_the_code_is_asked_for_and_works_once(coordinator: Any, client: Client) -> None:
    sign_in(client, coordinator)
    secret = set_up(client)
    client.logout()
    assert sign_in(client, coordinator, next="/my/profile/")["Location"] == STEP
    assert client.get("/my/").status_code == 302
    wrong = client.post(STEP, {"code": "000000"})
    assert (wrong.status_code, 'role="alert"' in wrong.content.decode()) == (200, True)
    code = code_of(secret)
    assert client.post(STEP, {"code": code})["Location"] == "/my/profile/"
    client.logout()
    sign_in(client, coordinator)
    assert client.post(STEP, {"code": code}).status_code == 200


def test_a_code_by_mail_needs_the_second_step_too(coordinator: Any, client: Client) -> None:
    sign_in(client, coordinator)
    set_up(client)
    client.logout()
    client.post("/account/login/code/", {"email": coordinator.email})
    [code] = re.findall(r"\d{4}-\d{4}", mail.outbox[-1].body)
    assert client.post("/account/login/code/confirm/", {"code": code})["Location"] == STEP


def test_codes_in_reserve_work_once_each(coordinator: Any, client: Client) -> None:
    sign_in(client, coordinator)
    set_up(client)
    codes = re.findall(r"<code>(\d+)</code>", client.get(RESERVE).content.decode())
    assert (len(codes), len(set(codes))) == (10, 10)
    assert client.get(f"{RESERVE}file/").content.decode().split()[-10:] == codes
    client.logout()
    for answer in (302, 200):
        sign_in(client, coordinator)
        assert client.post(STEP, {"code": codes[0]}).status_code == answer
        client.logout()


def test_new_codes_in_reserve_end_the_old_ones(coordinator: Any, client: Client) -> None:
    sign_in(client, coordinator)
    set_up(client)
    before = re.findall(r"<code>(\d+)</code>", client.get(RESERVE).content.decode())
    assert client.get(f"{RESERVE}new/").status_code == 200
    client.post(f"{RESERVE}new/")
    after = re.findall(r"<code>(\d+)</code>", client.get(RESERVE).content.decode())
    assert set(before) & set(after) == set()


def test_the_secret_is_not_stored_in_the_clear(coordinator: Any, client: Client, settings: Any) -> None:
    sign_in(client, coordinator)
    secret = set_up(client)
    rows = list(Authenticator.objects.values_list("data", flat=True))
    assert secret not in str(rows)
    client.logout()
    settings.SECRET_KEY = "another"
    sign_in(client, coordinator)
    assert client.post(STEP, {"code": code_of(secret)}).status_code == 200


def test_the_owner_is_told_and_the_log_keeps_it(coordinator: Any, client: Client) -> None:
    sign_in(client, coordinator)
    set_up(client)
    assert client.post("/my/profile/second-step/app/remove/").status_code == 302
    entries = [(entry.verb, entry.data) for entry in history(f"person:{coordinator.pk}")][-4:]
    assert sorted(entries, key=str) == [
        ("people.factor_added", {"kind": "recovery_codes"}), ("people.factor_added", {"kind": "totp"}),
        ("people.factor_removed", {"kind": "recovery_codes"}), ("people.factor_removed", {"kind": "totp"}),
    ]  # fmt: skip
    letters = Letter.objects.filter(intent="people.factor_changed").order_by("pk")
    assert [(letter.to, letter.language) for letter in letters] == [(coordinator.email, "sv")] * 2
    assert Authenticator.objects.count() == 0


def test_staff_keep_their_last_second_step(officer: Any, client: Client) -> None:
    sign_in(client, officer)
    set_up(client)
    page = client.get("/my/profile/second-step/app/remove/").content.decode()
    assert 'role="alert"' in page
    client.post("/my/profile/second-step/app/remove/")
    assert Authenticator.objects.filter(type="totp").count() == 1


def test_keys_are_changed_only_by_who_proved_it_lately(coordinator: Any, client: Client) -> None:
    client.force_login(coordinator)
    assert client.get(SET_UP)["Location"] == f"/account/again/?next={quote(SET_UP, safe='')}"
    wrong = client.post(f"/account/again/?next={SET_UP}", {"password": "not it at all"})
    assert (wrong.status_code, 'role="alert"' in wrong.content.decode()) == (200, True)
    assert client.post(f"/account/again/?next={SET_UP}", {"password": PASSWORD})["Location"] == SET_UP
    assert client.get(SET_UP).status_code == 200


@pytest.mark.parametrize("said", [
    "", "null", "[]", "{}", "no json", '{"response": 7}',
    '{"id": "x", "rawId": "x", "response": {}, "type": "public-key"}',
    '{"response": {"userHandle": 7}}', "[" * 19_000, "x" * 30_000, '{"response": null, "\\u0000": 1}',
])  # fmt: skip
def test_an_odd_passkey_is_only_a_wrong_one(coordinator: Any, client: Client, said: str) -> None:
    client.get("/account/passkey/", headers={"Accept": "application/json"})
    assert client.post("/account/passkey/", {"credential": said})["Location"] == "/account/login/"
    sign_in(client, coordinator)
    client.get("/my/profile/passkeys/new/")
    answer = client.post("/my/profile/passkeys/new/", {"credential": said, "name": "Key"})
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (200, True)
    set_up(client)
    client.logout()
    sign_in(client, coordinator)
    assert client.post(STEP, {"credential": said}).status_code == 200
