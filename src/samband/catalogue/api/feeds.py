"""Feeds of new projects and decisions, under the same parameters as the lists."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import condition, require_safe

from samband.catalogue.exports.feeds import granted_entries, project_entries
from samband.catalogue.exports.sheets import filters_of
from samband.catalogue.exports.versions import answer_mark
from samband.catalogue.queries import read_wish, search_catalogue
from samband.foundation.sharing.feeds import feed_response


@require_safe
@condition(etag_func=answer_mark)
def projects(request: HttpRequest) -> HttpResponse:
    """Send the newest of the projects that a list shows."""
    listing = search_catalogue(replace(read_wish(request.GET), page=1))
    filters = filters_of(listing)
    page = reverse("catalogue:project_list")
    return feed_response(
        request,
        title=f"{gettext('Projects')}: {filters}" if filters else gettext("Projects"),
        subtitle=gettext("New projects, the newest first."),
        page=f"{page}?{listing.query}" if listing.query else page,
        entries=project_entries(listing.wish),
    )


@require_safe
@condition(etag_func=answer_mark)
def granted(request: HttpRequest) -> HttpResponse:
    """Send the newest decisions to grant."""
    return feed_response(
        request,
        title=gettext("Granted applications"),
        subtitle=gettext(
            "Every decision to grant, newest first. The list is drawn from the decisions themselves."
        ),
        page=reverse("catalogue:granted_list"),
        entries=granted_entries(),
    )
