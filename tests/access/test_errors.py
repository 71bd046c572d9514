"""Pages for what went wrong: in both languages they say what is safe and what to do next."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.html import escape
from django.views import defaults

from tests.access.test_every_address import inline_code, is_guarded

SAID = {
    (404, "en"): ("The page is not here", "Nothing that you saved is lost", "See all projects"),
    (404, "sv"): ("Sidan finns inte här", "Allt som du har sparat finns kvar", "Se alla projekt"),
    (403, "en"): ("The form had grown too old", "we did nothing with what you sent", "back button"),
    (403, "sv"): ("Formuläret var för gammalt", "gjorde vi inget", "bakåtknapp"),
}


def words(response: Any) -> str:
    """Return what a page says, without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def is_whole(response: Any, language: str) -> bool:
    """Tell whether an answer is a page with one heading, in this language, with nothing inside it that is stopped."""
    text = response.content.decode()
    return (text.count("<h1"), f'<html lang="{language}"' in text, inline_code(response)) == (1, True, [])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_page_that_is_not_there(language: str, db: None, client: Client) -> None:
    for path in (f"/{language}/nothing/", "/nothing/", "/office/nothing/"):
        response = client.get(path, headers={"Accept-Language": language})
        assert (response.status_code, is_whole(response, language), is_guarded(response)) == (404, True, True)
        assert [part for part in SAID[404, language] if part not in words(response)] == []
        assert 'content="noindex"' in response.content.decode()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_form_without_its_token(language: str, world: Any) -> None:
    client = Client(enforce_csrf_checks=True, headers={"Accept-Language": language})
    client.force_login(world.coordinator)
    response = client.post("/my/cases/start/", {"search": "Poltava"})
    assert (response.status_code, is_whole(response, language), is_guarded(response)) == (403, True, True)
    assert [part for part in SAID[403, language] if part not in words(response)] == []


def test_every_post_needs_a_token(world: Any) -> None:
    """No address takes a form from another site, save the one where an identity provider's signed answer arrives."""
    from tests.access.addresses import names, parts_of, paths
    from tests.access.table import promised
    from tests.access.world import DRAFT

    client = Client(enforce_csrf_checks=True)
    client.force_login(world.coordinator)
    elsewhere = {"/", "saml_acs"}
    takes_posts = [name for name in names() if set(promised()[name][1]) != {"405"} and name not in elsewhere]
    answers = {
        client.post(path).status_code
        for name in takes_posts
        for path in paths(name, parts_of(name, world, world.cases[DRAFT]))
    }
    assert answers == {403}


def test_pages_that_need_nothing_when_everything_fails(db: None) -> None:
    request = RequestFactory().get("/")
    for response, status in (
        (defaults.server_error(request), 500),
        (defaults.bad_request(request, Exception()), 400),
    ):
        text = words(response)
        assert (response.status_code, is_whole(response, "sv")) == (status, True)
        assert ("finns kvar" in text, "is still here" in text, "skriv till oss" in text) == (True, True, True)


def test_a_request_that_cannot_be_read(db: None, client: Client, settings: Any) -> None:
    assert client.get("/sv/", headers={"Host": "elsewhere.example"}).status_code == 400
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 5
    response = client.post("/account/login/", {f"field{number}": "x" for number in range(9)})
    assert (response.status_code, is_whole(response, "sv"), is_guarded(response)) == (400, True, True)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_too_many_attempts(language: str, world: Any, client: Client) -> None:
    cache.clear()
    for number in range(31):
        response = client.post("/account/password/reset/", {"email": f"a{number}@example.org"},
                               headers={"Accept-Language": language})  # fmt: skip
    cache.clear()
    assert (response.status_code, is_whole(response, language), is_guarded(response)) == (429, True, True)
    assert {"sv": "fem minuter", "en": "five minutes"}[language] in words(response)


def test_a_password_cannot_be_guessed_on_and_on(world: Any, client: Client) -> None:
    cache.clear()
    for number in range(6):
        client.post("/account/login/", {"login": world.coordinator.email, "password": f"wrong {number}"})
    right = client.post("/account/login/", {"login": world.coordinator.email, "password": "open sesame 12"})
    cache.clear()
    assert (right.status_code, "_auth_user_id" in client.session) == (200, False)


def test_where_one_goes_next_is_here(world: Any, client: Client) -> None:
    for target in ("https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)",
                   "http:///elsewhere.example", "\thttps://elsewhere.example"):  # fmt: skip
        cache.clear()
        client.logout()
        signed_in = client.post("/account/login/", {
            "login": world.coordinator.email, "password": "open sesame 12", "next": target})  # fmt: skip
        spoken = client.post(
            "/language/", {"language": "en", "next": target}, headers={"Referer": target.strip()}
        )
        assert (signed_in["Location"], spoken["Location"]) == ("/home/", "/")


def test_a_session_begins_anew_when_one_signs_in(world: Any, client: Client) -> None:
    cache.clear()
    session = client.session
    session["before"] = "a stranger's"
    session.save()
    before = session.session_key
    client.post("/account/login/", {"login": world.coordinator.email, "password": "open sesame 12"})
    cookie = client.cookies["sessionid"]
    assert (cookie.value != before, bool(cookie["httponly"]), cookie["samesite"]) == (True, True, "Lax")


def test_an_account_from_an_invitation_begins_a_new_session(world: Any, client: Client) -> None:
    session = client.session
    session["before"] = "a stranger's"
    session.save()
    address = reverse("applications:invitation", args=[world.token])
    answer = client.post(address, {"name": "Ivan", "password": "a lantern by the sea 7", "language": "en"})
    assert (answer.status_code, client.cookies["sessionid"].value != session.session_key) == (302, True)


def test_the_demo_is_not_there(db: None, client: Client) -> None:
    assert [client.get(path).status_code for path in ("/demo/", "/demo/mail/")] == [404, 404]


def test_a_page_that_only_takes_forms_says_so(world: Any, client: Client) -> None:
    client.force_login(world.officer)
    case = world.cases["formal_check"].number
    response = client.get(f"/office/cases/{case}/checklist/points/", headers={"Accept-Language": "en"})
    assert (response.status_code, response["Allow"], is_whole(response, "en")) == (405, "POST", True)
    assert "This page cannot be opened by itself" in words(response)


LOST = "Two paragraphs about pipes,\r\n\r\n<b>written</b> for an hour."


def handed_back(response: Any) -> list[str]:
    """Return the texts that a page gives back to copy."""
    return re.findall(r"<textarea[^>]* readonly[^>]*>(.*?)</textarea>", response.content.decode(), re.S)


def test_words_come_back_when_one_has_been_signed_out(world: Any, client: Client) -> None:
    case = world.cases["assessment"].number
    for path in (f"/office/cases/{case}/assessment/recommendation/", f"/my/cases/{case}/section/context/"):
        response = client.post(path, {"text": LOST, "password": "never shown again", "number": "1"})
        assert (response.status_code, handed_back(response)) == (401, [escape(LOST)])
        assert "never shown" not in response.content.decode()


def test_words_come_back_when_the_form_was_too_old(world: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.coordinator)
    path = f"/my/cases/{world.cases['draft'].number}/section/context/"
    response = client.post(path, {"answers.security.swedish": LOST, "password": "never shown again"})
    assert (response.status_code, handed_back(response)) == (403, [escape(LOST)])
    assert "never shown" not in response.content.decode()
