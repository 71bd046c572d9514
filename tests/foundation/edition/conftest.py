"""What the tests of remembered pages share: a reader, a site of one page, and an empty memory."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from samband.foundation.edition import middleware, moments


@pytest.fixture(autouse=True)
def empty_memory() -> Iterator[None]:
    """Begin and end without anything remembered."""
    middleware.memory.begin("", None)
    yield
    middleware.memory.begin("", None)


class Site:
    """A site whose one page is made by `make`; counts how often it had to be made."""

    def __init__(self) -> None:
        self.made = 0
        self.make: Callable[[HttpRequest], HttpResponse] = lambda request: HttpResponse(f"made {self.made}")
        self.door = middleware.RememberOpenPages(self._answer)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        self.made += 1
        return self.make(request)

    def ask(self, path: str = "/en/", *, method: str = "GET", cookies: Any = (), **meta: str) -> HttpResponse:
        """Ask for a page as a reader with these cookies and headers."""
        request = RequestFactory().generic(method, path, **meta)
        request.COOKIES.update(cookies)
        if cookies:
            request.META["HTTP_COOKIE"] = "; ".join(f"{k}={v}" for k, v in dict(cookies).items())
        return self.door(request)


@pytest.fixture
def site() -> Site:
    """Return a site that nobody has visited."""
    return Site()


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that sets the mark in force; no database is asked."""

    def put(value: str) -> None:
        monkeypatch.setattr(middleware, "mark_in_force", lambda: value)

    monkeypatch.setattr(middleware, "next_moment", middleware.next_moment)
    monkeypatch.setattr(moments, "_told", [])
    put("one")
    return put
