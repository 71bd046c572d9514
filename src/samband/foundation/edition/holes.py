"""Pages with forms for many readers: made with a hole where a form's token belongs, filled for each reader.

A page is made without any secret, so none can be kept; decision 22 tells why nothing leaks.
"""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token

View = Callable[..., HttpResponse]
HOLE = secrets.token_hex(32)
"""What stands for a token until it is filled in; drawn when the process starts and never sent to anybody."""
_LEFT, _SAME = "samband.leaves_holes", "samband.same_for_strangers"
_door = CsrfViewMiddleware(lambda request: HttpResponse())


def leave_holes(request: HttpRequest) -> None:
    """Let the page that is made for this request have holes; whoever asks so must `fill` the answer."""
    request.META[_LEFT] = True


def leaves_holes(request: HttpRequest) -> bool:
    """Tell whether tokens are to be filled in later."""
    return _LEFT in request.META


def same_for_strangers(view: View) -> View:
    """Say that a view's pages are the same for all readers without a session, though browsers may not keep them."""

    @wraps(view)
    def said(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.META[_SAME] = True
        return view(request, *args, **kwargs)

    return said


def is_same_for_strangers(request: HttpRequest) -> bool:
    """Tell whether the view has said so."""
    return _SAME in request.META


def has_holes(content: bytes) -> bool:
    """Tell whether a form's token is missing in a page."""
    return HOLE.encode() in content


def fill(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Put the reader's own token into the holes of an answer, and its secret into the reader's cookie."""
    if response.streaming or not has_holes(response.content):
        return response
    if "CSRF_COOKIE" not in request.META:
        _door.process_request(request)  # the reader's secret, if the browser has sent one
    response.content = response.content.replace(HOLE.encode(), get_token(request).encode())
    if "Content-Length" in response.headers:
        response.headers["Content-Length"] = str(len(response.content))
    _door.process_response(request, response)
    return response
