"""Leading readers from an address that a record had once to the one it has now."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

View = Callable[..., HttpResponse]


def led_on(where_now: Callable[[str], str | None], name: str = "slug") -> Callable[[View], View]:
    """Answer 301 where a page is not to be found but has moved; `where_now(slug)` tells the slug it has now.

    `name` is what the address calls the slug. What was asked for after the question mark is kept.
    """

    def wrapper(view: View) -> View:
        @wraps(view)
        def led(request: HttpRequest, **found: Any) -> HttpResponse:
            try:
                return view(request, **found)
            except Http404:
                now = where_now(str(found[name]))
                if now is None or request.resolver_match is None:
                    raise
                address = reverse(request.resolver_match.view_name, kwargs={name: now})
                query = request.META.get("QUERY_STRING", "")
                return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

        return led

    return wrapper
