"""A page as a reader meets it, drawn without a reader."""

from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse

from samband.editorial.previews import NOBODY
from samband.editorial.quality import Page, read_page


def read_draft(page: Any) -> Page:
    """Return the facts of a page as its latest words would show it."""
    return read_page(text_of(page.make_preview_request(preview_mode="")))


def ask_inside(path: str) -> HttpResponse:
    """Return what the site answers a stranger who asks for a path. Nothing leaves the machine."""
    base = urlsplit(settings.BASE_URL)
    path, _, query = path.partition("?")
    request = WSGIRequest({
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": base.hostname or "",
        "SERVER_PORT": str(base.port or 80), "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": base.netloc,
        "HTTP_COOKIE": NOBODY, "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": base.scheme,
        "wsgi.input": BytesIO(), "wsgi.errors": BytesIO(), "wsgi.multithread": True,
        "wsgi.multiprocess": True, "wsgi.run_once": False, "wsgi.version": (1, 0),
    })  # fmt: skip
    handler = BaseHandler()
    handler.load_middleware()
    response: Any = handler.get_response(request)
    answer: HttpResponse = response
    return answer


def text_of(response: HttpResponse) -> str:
    """Return the text of an answer, "" when it is a file or no good answer."""
    if response.status_code != HTTPStatus.OK or response.streaming:
        return ""
    if not response.get("Content-Type", "").startswith("text/html"):
        return ""
    content = response.content
    return str(content.decode(response.charset or "utf-8", "replace"))
