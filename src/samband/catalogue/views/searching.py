"""The project list with its facets, and suggestions while one types."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.catalogue import queries, tables
from samband.catalogue.exports import heads
from samband.catalogue.views.showing import show


@require_safe
def project_list(request: HttpRequest) -> HttpResponse:
    """Show the projects that fit what is asked for in the address, with facets to narrow them."""
    listing = queries.search_catalogue(queries.read_wish(request.GET))
    query = listing.wish.address()
    atlas = queries.atlas_of(listing.wish) if listing.wish.view else None
    context = {"listing": listing, "facets": tables.printed(listing.facets), "atlas": atlas}
    told = heads.list_told(listing)
    response = show(request, "project_list", context, title=_("Projects"), query=query, **told)
    response.headers["HX-Push-Url"] = f"{request.path}?{query}" if query else request.path
    return response


@require_safe
def project_suggest(request: HttpRequest) -> JsonResponse:
    """Answer what begins as it is typed: a label, a kind, a count and the address of each."""
    found = queries.suggestions(request.GET.get("q", ""))
    address = reverse("catalogue:project_list")
    listed = [[each.label, each.kind, each.count, f"{address}?{each.query}"] for each in found]
    return JsonResponse({"suggestions": listed})
