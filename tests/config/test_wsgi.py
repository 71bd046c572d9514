"""The application that a web server serves knows who asks, also behind a proxy on the same machine."""

import gc
from importlib import import_module
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.signals import request_started

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("peer", "forwarded", "known_as"),
    [("127.0.0.1", "203.0.113.9", "203.0.113.9"), ("127.0.0.1", "6.6.6.6, 203.0.113.9", "203.0.113.9"),
     ("127.0.0.1", "", "127.0.0.1"), ("198.51.100.7", "6.6.6.6", "198.51.100.7")],
)  # fmt: skip
def test_the_one_who_asks_is_whom_the_proxy_names(
    monkeypatch: Any, peer: str, forwarded: str, known_as: str
) -> None:
    for name in ("collect", "freeze", "set_threshold"):
        monkeypatch.setattr(gc, name, lambda *_: None)
    asked = {"REMOTE_ADDR": peer, "PATH_INFO": "/robots.txt", "HTTP_HOST": "localhost"}
    if forwarded:
        asked["HTTP_X_FORWARDED_FOR"] = forwarded
    setup_testing_defaults(asked)
    seen = []

    def see(environ: Any, **_: Any) -> None:
        seen.append(environ["REMOTE_ADDR"])

    request_started.connect(see)
    try:
        answer = import_module("samband.config.wsgi").application(asked, lambda *_: None)
        list(answer)
        answer.close()
    finally:
        request_started.disconnect(see)
    assert seen == [known_as]
