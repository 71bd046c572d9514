"""The demo's guide and post office, and that they exist in demo mode only."""

from typing import Any

import pytest

from samband.config.demo.people import PASSWORD, PEOPLE
from samband.config.demo.steps import STEPS
from samband.foundation.mail.actions import write_letter

SECRET = "http://testserver/account/password/reset/key/7-abc/"


@pytest.fixture
def demo_mode(settings: Any) -> None:
    """Addresses as they are in demo mode."""
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.config.demo.urls"


@pytest.fixture
def letter(coordinator: Any) -> Any:
    return write_letter(
        "people.password_reset", to=coordinator.email, language="en", recipient=coordinator,
        secret=SECRET, context={"person": coordinator},
    )  # fmt: skip


@pytest.mark.parametrize("path", ["/demo/", "/demo/mail/"])
def test_a_real_installation_has_no_demo_pages(client: Any, db: None, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_guide_tells_who_is_who_and_what_to_try(client: Any, db: None, demo_mode: None) -> None:
    html = client.get("/demo/").content.decode()
    assert html.count(PASSWORD) == 1
    assert [html.count(f">{person.email}<") for person in PEOPLE] == [1] * len(PEOPLE)
    assert html.count("<li><strong>") == len(STEPS)


def test_the_post_office_shows_letters_with_their_links(client: Any, letter: Any, demo_mode: None) -> None:
    html = client.get("/demo/mail/").content.decode()
    assert html.count(f'href="{SECRET}"') == 1


def test_the_post_office_shows_one_receivers_letters(client: Any, letter: Any, demo_mode: None) -> None:
    write_letter("people.password_reset", to="other@example.org", language="en", context={})
    shown = [
        [found.to for found in client.get("/demo/mail/", {"to": to}).context["letters"]]
        for to in ("other@example.org", letter.to, "nobody@example.org")
    ]
    assert shown == [["other@example.org"], [letter.to], []]


def test_an_empty_post_office_says_so(client: Any, db: None, demo_mode: None) -> None:
    assert client.get("/demo/mail/").content.decode().count("</article>") == 0


def test_what_a_letter_says_is_not_markup(client: Any, db: None, demo_mode: None) -> None:
    write_letter("people.password_reset", to="a@example.org", language="en", secret="<b>x</b>", context={})
    html = client.get("/demo/mail/").content.decode()
    assert (html.count("<b>x</b>"), html.count("&lt;b&gt;x&lt;/b&gt;")) == (0, 1)


def test_three_letters_cost_as_many_queries_as_one(
    client: Any, letter: Any, demo_mode: None, queries_of: Any
) -> None:
    one = queries_of("/demo/mail/")
    for number in range(2):
        write_letter("people.password_reset", to=f"{number}@example.org", language="en", context={})
    assert queries_of("/demo/mail/") == one
