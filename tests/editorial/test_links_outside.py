"""Asking other sites: inner networks never, however a name is resolved, and nonsense stops nothing."""

import socket
from http.client import BadStatusLine
from typing import Any

import pytest

from samband.editorial.admin.actions import outside
from samband.editorial.admin.actions.outside import NotPublic, ask_site, reach

PUBLIC = "93.184.215.14"


def resolving(monkeypatch: Any, *answers: list[str]) -> list[str]:
    """Let names mean these addresses, one answer for each time that one is asked for; return the names asked."""
    asked: list[str] = []

    def getaddrinfo(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        found = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in found]

    monkeypatch.setattr(outside.socket, "getaddrinfo", getaddrinfo)
    return asked


class Connected:
    """A socket that says where it was connected to, and hears nothing."""

    places: list[Any]

    def __init__(self, *_: Any) -> None:
        pass

    def settimeout(self, seconds: float) -> None:
        """Take what a socket takes."""

    def connect(self, place: Any) -> None:
        """Remember where to, and refuse."""
        self.places.append(place)
        raise ConnectionRefusedError("refused")

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def places(monkeypatch: Any) -> list[Any]:
    """Let nothing leave this machine, and tell where it would have gone."""
    Connected.places = []
    monkeypatch.setattr(outside.socket, "socket", Connected)
    return Connected.places


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.8", "::1", "169.254.169.254", "100.64.0.1"])
def test_inner_networks_are_never_connected_to(host: str, places: list[Any]) -> None:
    shown = f"[{host}]" if ":" in host else host
    assert ask_site(f"http://{shown}/", 1) == "no public address"
    assert places == []


def test_a_name_is_resolved_once_and_that_address_is_connected_to(
    monkeypatch: Any, places: list[Any]
) -> None:
    asked = resolving(monkeypatch, [PUBLIC], ["127.0.0.1"])
    with pytest.raises(ConnectionRefusedError):
        reach(("a.example", 443), 1)
    assert (asked, places) == (["a.example"], [(PUBLIC, 443)])
    with pytest.raises(NotPublic):
        reach(("a.example", 443), 1)
    assert places == [(PUBLIC, 443)]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_one_inner_address_among_others_is_enough(scheme: str, monkeypatch: Any, places: list[Any]) -> None:
    resolving(monkeypatch, [PUBLIC, "192.168.0.1"])
    assert ask_site(f"{scheme}://a.example/", 1) == "no public address"
    assert places == []


def test_every_address_is_tried(monkeypatch: Any, places: list[Any]) -> None:
    resolving(monkeypatch, [PUBLIC, "93.184.215.15"])
    assert ask_site("http://a.example/", 1) == "refused"
    assert places == [(PUBLIC, 80), ("93.184.215.15", 80)]


def test_a_name_that_no_host_can_have_stops_nothing() -> None:
    assert ask_site(f"http://{'x' * 70}.example/", 1) != ""


def test_a_site_that_talks_nonsense_is_one_that_does_not_answer(monkeypatch: Any) -> None:
    class Nonsense:
        def open(self, *_: Any, **__: Any) -> Any:
            """Answer as no web server does."""
            raise BadStatusLine("garbage")

    monkeypatch.setattr(outside, "build_opener", lambda *_: Nonsense())
    assert ask_site("https://a.example/", 1) == "garbage"
