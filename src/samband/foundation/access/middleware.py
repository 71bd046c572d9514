"""What answers say to browsers and proxies: who may keep them, and what a page may load."""

from collections.abc import Callable

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase


class SetPolicy(CSPMiddleware):
    """The library's middleware, which writes the policy anew for each answer; ours is nearly always the same.

    A view that changes the policy, and a page with a nonce, are left to the library.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        self.policy = build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Say what the page may load."""
        changed = getattr(request, "_csp_nonce", None) or any(map(_is_of_policy, vars(response)))
        if changed or HEADER in response.headers:
            return super().process_response(request, response)
        response.headers[HEADER] = self.policy
        return response


def _is_of_policy(name: str) -> bool:
    return name.startswith("_csp")


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
