"""Leads readers of an old address to where the page is now."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect


class KeepOldAddresses:
    """Answers with the new address where there would be nothing; unknown addresses stay unknown."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; what was asked for with a query keeps it."""
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or request.method not in ("GET", "HEAD"):
            return response
        found = _redirect(request)
        link = found.link if found else None
        if found is None or not link or _leads_back(link, request):
            return response
        query = request.META.get("QUERY_STRING", "")
        target = f"{link}?{query}" if query and "?" not in link and "#" not in link else link
        return HttpResponsePermanentRedirect(target) if found.is_permanent else HttpResponseRedirect(target)


def _redirect(request: HttpRequest) -> Redirect | None:
    """Return the redirect from this address: with its query if there is one, else without."""
    for address in dict.fromkeys((request.get_full_path(), request.path)):
        found: Redirect | None = get_redirect(request, Redirect.normalise_path(address, decode_unicode=False))
        if found is not None and (found.redirect_page is None or found.redirect_page.live):
            return found
    return None


def _leads_back(link: str, request: HttpRequest) -> bool:
    """Tell whether a redirect leads to the very address that was asked for."""
    parts = urlsplit(link)
    here = parts.hostname in (None, request.get_host().partition(":")[0])
    return here and Redirect.normalise_path(parts.path) == Redirect.normalise_path(request.path)
