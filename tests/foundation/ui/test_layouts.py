"""Layouts and error pages stand on their own, with and without a reader who is signed in."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

ANONYMOUS = SimpleNamespace(is_authenticated=False)
READER = SimpleNamespace(is_authenticated=True, name="Ada Lind", email="ada@example.org")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["public", "my", "office"])
def test_a_layout_names_its_language_and_lets_people_skip_to_the_content(name: str) -> None:
    html = render_to_string(f"layouts/{name}.html", {"user": ANONYMOUS}, RequestFactory().get("/"))
    assert '<html lang="' in html
    assert 'href="#main"' in html
    assert html.count("<main") == 1
    assert html.count("<h1") == 0


def test_a_reader_sees_her_name_and_the_office_only_if_she_works_there() -> None:
    request = RequestFactory().get("/")
    shown = render_to_string("layouts/person.html", {"user": READER, "may_see_office": True}, request)
    hidden = render_to_string("layouts/person.html", {"user": READER, "may_see_office": False}, request)
    assert "Ada Lind" in shown
    assert "office" not in hidden


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_from_the_page_that_failed(name: str) -> None:
    html = render_to_string(f"{name}.html", {})
    assert html.count("<h1") == 1
    assert "style=" not in html


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_what_is_safe(client: Client) -> None:
    response = client.get("/sv/finns-inte/")
    assert response.status_code == 404
    assert response.templates[0].name == "404.html"
