"""Files of what a list shows, and the page where one chooses kind and columns."""

from urllib.parse import parse_qsl

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import condition, require_safe

from samband.catalogue.exports.columns import NAMES, column_names
from samband.catalogue.exports.granted import granted_sheet
from samband.catalogue.exports.indexes import country_sheet, partner_sheet
from samband.catalogue.exports.sheets import filters_of, project_sheet
from samband.catalogue.exports.versions import answer_mark
from samband.catalogue.queries import Listing, read_wish, search_catalogue
from samband.foundation.sharing.heads import page_head
from samband.foundation.spreadsheets.responses import TYPES, file_name, file_response
from samband.foundation.spreadsheets.workbook import MOST_ROWS

WHOLE = {"granted": granted_sheet, "partners": partner_sheet, "countries": country_sheet}
"""Lists without filters, as tables."""
COLUMN = "column"
"""The parameter that names a column of the file; without any, the file has all of them."""


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Show which kinds of file and which columns there are for the list in the address."""
    return _chooser(request, search_catalogue(read_wish(request.GET)))


@require_safe
@condition(etag_func=answer_mark)
def projects(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Send the projects of a list as a file; a column that does not exist leads to the page of choices."""
    if ending not in TYPES:
        raise Http404
    listing = search_catalogue(read_wish(request.GET))
    wanted = request.GET.getlist(COLUMN)
    if set(wanted) - set(NAMES) or (ending == "xlsx" and listing.total > MOST_ROWS):
        return _chooser(request, listing, status=400)
    now = timezone.localtime()
    made = project_sheet(listing, names=wanted or NAMES, address=request.get_full_path(), now=now)
    name = file_name((settings.SITE_NAME, gettext("Projects"), filters_of(listing)), now.date(), ending)
    return file_response(request, made, ending=ending, name=name)


@require_safe
@condition(etag_func=answer_mark)
def whole(request: HttpRequest, ending: str, of: str) -> HttpResponseBase:
    """Send a whole list as a file; `of` comes from the address's own pattern."""
    if ending not in TYPES:
        raise Http404
    now = timezone.localtime()
    made = WHOLE[of](address=request.get_full_path(), now=now)
    name = file_name((settings.SITE_NAME, made.title), now.date(), ending)
    return file_response(request, made, ending=ending, name=name)


def _chooser(request: HttpRequest, listing: Listing, status: int = 200) -> HttpResponse:
    """Show the page of choices, with the columns that are asked for and those that do not exist."""
    wanted = request.GET.getlist(COLUMN)
    known = [name for name in wanted if name in NAMES]
    title = gettext("Download what you see")
    columns = [
        {"name": name, "label": label, "meaning": meaning, "chosen": not known or name in known}
        for name, label, meaning in column_names()
    ]
    context = {
        "listing": listing,
        "filters": filters_of(listing),
        "columns": columns,
        "kept": [(name, value) for name, value in parse_qsl(listing.query) if name != "all"],
        "strange": sorted(set(wanted) - set(NAMES)),
        "too_many": listing.total > MOST_ROWS,
        "narrowed": bool(known),
        "files": _files(listing),
        **page_head(request, title=title, query=listing.query),
    }
    return render(request, "catalogue/download.html", context, status=status)


def _files(listing: Listing) -> list[dict[str, str]]:
    """Return the kinds of file that can hold the list, with their addresses and what their buttons say."""
    labels = {
        "csv": (gettext("Download CSV"), gettext("CSV with these columns")),
        "xlsx": (gettext("Download Excel"), gettext("Excel with these columns")),
        "json": (gettext("Download JSON"), gettext("JSON with these columns")),
    }
    endings = [ending for ending in TYPES if ending != "xlsx" or listing.total <= MOST_ROWS]
    return [
        {"address": reverse("catalogue:project_file", args=[ending]), "label": whole, "chosen": chosen}
        for ending, (whole, chosen) in ((ending, labels[ending]) for ending in endings)
    ]
