"""The editors' back office: one door, and nobody else even learns that it is there."""

from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.access.test_every_address import answer


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


def test_only_editors_pass(browsers: dict[str, Client]) -> None:
    found = {who: answer(browser.get("/cms/")) for who, browser in browsers.items()}
    expected = dict.fromkeys(browsers, "404") | {"anonymous": "login", "editor": "200"}
    assert found == expected
