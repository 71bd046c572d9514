"""Keeps what signed-in people see out of caches that others share."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class KeepPrivate:
    """Marks answers to a browser with a session as that browser's own.

    It may keep them, so that its back button brings back what was being written; a proxy may not.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and say who may keep the answer unless the view has said it."""
        response = self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers.setdefault("Cache-Control", "private")
        return response
