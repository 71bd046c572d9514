"""The project list with its facets."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.catalogue import queries
from samband.catalogue.views.showing import show


@require_safe
def project_list(request: HttpRequest) -> HttpResponse:
    """Show the projects that fit what is asked for in the address, with facets to narrow them."""
    listing = queries.search_catalogue(queries.read_wish(request.GET))
    query = listing.wish.address()
    return show(request, "project_list", {"listing": listing}, title=_("Projects"), query=query)
