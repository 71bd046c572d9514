"""Guards that stand before a view."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def for_people(may: Callable[[Any], bool]) -> Callable[[View], View]:
    """Let only signed-in people through for whom `may(user)` holds; others meet 404, not 403.

    Someone who has not signed in is asked to, because that can help; a signed-in stranger is told
    nothing.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not may(request.user):
                raise Http404
            return view(request, *args, **kwargs)

        return login_required(guarded)

    return guard
