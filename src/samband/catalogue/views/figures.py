"""The statistics page: the catalogue in figures, and the numbers of each figure as a file."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.catalogue import queries
from samband.catalogue.exports.figures import figure_sheet
from samband.catalogue.views.showing import show
from samband.foundation.spreadsheets.responses import TYPES, file_name, file_response


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """Show the figures of the projects that fit what is asked for in the address."""
    page = queries.statistics_of(queries.read_wish(request.GET))
    return show(
        request, "statistics", {"statistics": page}, title=_("Statistics"), query=page.address,
        description=_("Projects, partnerships and granted amounts by year, country, project area and global goal."),
    )  # fmt: skip


@require_safe
def statistics_data(request: HttpRequest, name: str, ending: str) -> HttpResponseBase:
    """Send the numbers of one figure as a file."""
    if name not in queries.FIGURES or ending not in TYPES:
        raise Http404
    page = queries.statistics_of(queries.read_wish(request.GET))
    filters, now = ", ".join(chip.label for chip in page.chips), timezone.localtime()
    made = figure_sheet(name, page.wish, filters=filters, address=request.get_full_path(), now=now)
    return file_response(
        request,
        made,
        ending=ending,
        name=file_name((settings.SITE_NAME, made.title, filters), now.date(), ending),
    )
