"""The editors' back office: one door, and nobody else even learns that it is there."""

from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.access.test_every_address import answer
from tests.cast import organisation, with_role

OWN = (
    "/cms/", "/cms/pages/", "/cms/account/", "/cms/keeping/reports/translations/", "/cms/keeping/reports/links/",
    "/cms/keeping/reports/quality/", "/cms/keeping/reports/pictures/", "/cms/keeping/reports/unused/",
    "/cms/keeping/reports/imported/", "/cms/keeping/reports/flaws/", "/cms/keeping/reports/flaws/report.csv",
)  # fmt: skip
"""Pages that everybody who works there may open."""
KEPT = (
    "/cms/users/",
    "/cms/groups/",
    "/cms/sites/",
    "/cms/locales/",
    "/cms/workflows/list/",
    "/cms/collections/",
)
"""Pages for those who keep the machine: roles decide what these would."""


def views(patterns: list[Any]) -> list[Any]:
    """Return the view of every address below some patterns."""
    found = []
    for pattern in patterns:
        found += views(pattern.url_patterns) if isinstance(pattern, URLResolver) else [pattern]
    return found


def cms() -> list[URLPattern]:
    """Return every address of the back office."""
    [door] = [each for each in get_resolver().url_patterns if str(each.pattern) == "cms/"]
    assert isinstance(door, URLResolver)
    return views(door.url_patterns)


def test_every_view_stands_behind_the_door(browsers: dict[str, Client], rf: Any) -> None:
    from django.contrib.auth.models import AnonymousUser

    request = rf.get("/cms/pages/")
    request.user = AnonymousUser()
    answers = {answer(pattern.callback(request)) for pattern in cms()}
    assert (answers, len(cms()) > 150) == ({"login"}, True)


@pytest.mark.parametrize("address", OWN)
def test_only_editors_pass(address: str, browsers: dict[str, Client]) -> None:
    found = {who: answer(browser.get(address)) for who, browser in browsers.items()}
    expected = dict.fromkeys(browsers, "404") | {"anonymous": "login", "editor": "200"}
    assert found == expected


@pytest.mark.parametrize("role", ["editor", "publisher"])
def test_the_machine_is_for_others(role: str, world: Any) -> None:
    client = Client()
    client.force_login(with_role("Somebody Here", organisation("Another funder", "SE", "funder"), role))
    assert {answer(client.get(address)) for address in KEPT} <= {"→", "404"}
    assert answer(client.get("/cms/")) == "200"


def test_signing_in_and_out_is_done_where_everybody_does(browsers: dict[str, Client]) -> None:
    editor = browsers["editor"]
    assert editor.get("/cms/login/").url == "/cms/"
    assert answer(editor.get("/cms/logout/")) == "405"
    assert editor.post("/cms/logout/").url == "/"
    assert answer(editor.get("/cms/")) == "login"


def test_matching_needs_a_translation_and_a_post(browsers: dict[str, Client]) -> None:
    editor = browsers["editor"]
    assert [answer(editor.get(address)) for address in (
        "/cms/keeping/pages/1/match/", "/cms/keeping/pages/1/links/", "/cms/keeping/pages/999999/links/",
        "/cms/keeping/reports/nothing/", "/cms/keeping/reports/nothing/report.csv", "/cms/keeping/flaws/1/mend/",
    )] == ["405", "404", "404", "404", "404", "405"]  # fmt: skip
    assert answer(editor.post("/cms/keeping/pages/999999/match/")) == "404"
