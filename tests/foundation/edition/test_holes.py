"""Pages with forms from memory: every reader gets a token of their own, and no secret is ever kept."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.template import Context, Template
from django.test import Client

from samband.foundation.edition import middleware
from samband.foundation.edition.holes import HOLE, same_for_strangers

LOGIN = "/account/login/"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]*)"')
FORM = Template("<form>{% csrf_token %}</form>")


@pytest.fixture
def kept(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the memory work inside the test's transaction."""
    monkeypatch.setattr(middleware, "mark_in_force", lambda: "one")
    return


def reader() -> Client:
    return Client(enforce_csrf_checks=True)


def tokens(response: Any) -> set[bytes]:
    return set(TOKEN.findall(response.content))


def send(client: Client, token: bytes) -> int:
    """Send the sign-in form with a token; return the status."""
    data = {"login": "a@example.org", "password": "x", "csrfmiddlewaretoken": token.decode()}
    return int(client.post(LOGIN, data).status_code)


def form(request: Any) -> HttpResponse:
    return HttpResponse(FORM.render(Context({"request": request})))


def test_two_readers_of_one_page_get_tokens_that_work_for_them_alone(kept):
    first, second = reader(), reader()
    one, other = (tokens(client.get(LOGIN)) for client in (first, second))

    assert (len(one), len(other), one & other) == (1, 1, set())
    assert [len(token) for token in one | other] == [64, 64]
    assert [send(first, *other), send(second, *one)] == [403, 403]
    assert [send(first, *one), send(second, *other)] == [200, 200]


def test_the_page_is_made_once_and_holds_no_secret(kept):
    client = reader()
    made = client.get(LOGIN)
    (page, _size), *others = middleware.memory.pages.values()
    again = reader().get(LOGIN)

    assert others == []
    assert page.forms[""].count(HOLE.encode()) == len(TOKEN.findall(made.content)) == 3
    assert re.findall(rb"\w{32,}", page.forms[""].replace(HOLE.encode(), b"")) == []
    assert "Set-Cookie" not in page.headers
    blank = [TOKEN.sub(b"", answer.content) for answer in (made, again)]
    assert blank[0] == blank[1]
    assert made.headers["Cache-Control"] == again.headers["Cache-Control"]
    assert "private" in again.headers["Cache-Control"]
    assert "ETag" not in again.headers


def test_a_reader_keeps_the_secret_that_the_browser_sends(kept):
    client = reader()
    early = tokens(client.get(LOGIN))
    secret = client.cookies[settings.CSRF_COOKIE_NAME].value
    late = tokens(client.get(LOGIN))

    assert client.cookies[settings.CSRF_COOKIE_NAME].value == secret
    assert early != late
    assert [send(client, *early), send(client, *late)] == [200, 200]


def test_the_cookie_is_as_safe_as_the_one_of_a_page_that_is_not_kept(kept, monkeypatch):
    name = settings.CSRF_COOKIE_NAME
    from_memory = [reader().get(LOGIN).cookies[name] for _ in range(2)][1]
    monkeypatch.setattr(middleware, "mark_in_force", lambda: None)
    made = reader().get(LOGIN).cookies[name]

    assert {**made, "expires": ""} == {**from_memory, "expires": ""}


def test_languages_are_told_apart(kept):
    said = [
        reader().get(LOGIN, headers={"Accept-Language": language})["Content-Language"]
        for language in ("sv", "en", "sv")
    ]
    assert said == ["sv", "en", "sv"]


@pytest.mark.parametrize("status", [200, 404, 500])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_no_hole_leaves_the_house(site, mark, status, method):
    def make(request: Any) -> HttpResponse:
        answer = form(request)
        answer.status_code = status
        return answer

    site.make = make
    answers = [site.ask(method=method) for _ in range(2)]

    assert [HOLE.encode() in answer.content for answer in answers] == [False, False]
    assert site.made == (1 if (status, method) == (200, "GET") else 2)


def test_a_page_that_also_draws_a_secret_is_not_kept_and_its_tokens_agree(site, mark):
    def make(request: Any) -> HttpResponse:
        return HttpResponse(form(request).content + f'<p id="{get_token(request)}"></p>'.encode())

    site.make = make
    answers = [site.ask() for _ in range(2)]

    assert site.made == 2
    assert len({answer.cookies[settings.CSRF_COOKIE_NAME].value for answer in answers}) == 2


def test_without_a_memory_the_form_has_djangos_token(rf):
    request = rf.get("/")
    token = get_token(request)
    drawn = FORM.render(Context({"request": request, "csrf_token": token}))

    assert drawn == f'<form><input type="hidden" name="csrfmiddlewaretoken" value="{token}"></form>'


def test_what_browsers_may_not_keep_is_kept_here_only_when_the_view_says_so(site, mark):
    def private(request: Any) -> HttpResponse:
        return HttpResponse("x", headers={"Cache-Control": "private"})

    made = []
    for view in (private, same_for_strangers(private)):
        site.make, site.made = view, 0
        for _ in range(2):
            site.ask(f"/en/{len(made)}/")
        made.append(site.made)

    assert made == [2, 1]


def test_a_new_edition_is_made_anew(site, mark):
    site.make = lambda request: HttpResponse(form(request).content + f"{site.made}".encode())
    site.ask()
    mark("two")

    assert site.ask().content.endswith(b"2")
