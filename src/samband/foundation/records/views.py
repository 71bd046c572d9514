"""Leading readers from an address that a record had once to the one it has now."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

View = Callable[..., HttpResponse]


def led_on(where_now: Callable[[str], str | None]) -> Callable[[View], View]:
    """Answer 301 where a page is not to be found but has moved; `where_now(slug)` tells the slug it has now.

    The view takes `slug` from its address. What was asked for after the question mark is kept.
    """

    def wrapper(view: View) -> View:
        @wraps(view)
        def led(request: HttpRequest, slug: str) -> HttpResponse:
            try:
                return view(request, slug=slug)
            except Http404:
                now = where_now(slug)
                if now is None or request.resolver_match is None:
                    raise
                address = reverse(request.resolver_match.view_name, args=[now])
                query = request.META.get("QUERY_STRING", "")
                return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

        return led

    return wrapper
