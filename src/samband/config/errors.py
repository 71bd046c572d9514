"""Pages for requests that went wrong: what happened, what is safe, what to do next."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samband.foundation.access.views import written


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is stale (a cookie was lost, or the person signed out elsewhere)."""
    return render(request, "403_csrf.html", {"written": written(request.POST)}, status=403)


class ExplainWrongMethod:
    """Puts words into the empty answer to a visit of an address that only takes forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does, with a page where it says nothing."""
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = render(request, "405.html", status=405)
        page["Allow"] = response["Allow"]
        return page
