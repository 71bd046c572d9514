"""Guards that stand before a view."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render

View = Callable[..., HttpResponseBase]


def for_people(may: Callable[[Any], bool]) -> Callable[[View], View]:
    """Let only signed-in people through for whom `may(user)` holds; others meet 404, not 403.

    Someone who has not signed in is asked to, because that can help; a signed-in stranger is told
    nothing.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return ask_to_sign_in(request)
            if not may(request.user):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return guard


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page; whoever has just sent words gets them back instead, to copy."""
    words = written(request.POST)
    if words:
        return render(request, "401.html", {"written": words}, status=401)
    return redirect_to_login(request.get_full_path())


def written(data: QueryDict) -> list[str]:
    """Return the texts in a post that somebody would miss: those of several words, but no password."""
    return [
        text
        for name, values in data.lists()
        if "password" not in name
        for text in values
        if len(text.split()) > 1
    ]
