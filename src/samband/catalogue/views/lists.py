"""Lists: what was granted, all countries and all partners."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.catalogue import queries
from samband.catalogue.exports import heads
from samband.catalogue.views.showing import paged, show


@require_safe
def granted_list(request: HttpRequest) -> HttpResponse:
    """Show the applications that have been granted, newest first."""
    page = queries.granted(queries.read_page(request.GET))
    return show(
        request,
        "granted_list",
        {"granted": page},
        title=_("Granted applications"),
        query=paged(page.page.number),
        **heads.granted_told(),
    )


@require_safe
def country_list(request: HttpRequest) -> HttpResponse:
    """Show every country of the programme, past and present, by cluster."""
    groups = queries.country_index(timezone.localdate())
    return show(
        request, "country_list", {"groups": groups}, title=_("Countries"), **heads.countries_told(groups)
    )


@require_safe
def partner_list(request: HttpRequest) -> HttpResponse:
    """Show every partner that may be named, by letter."""
    context = {"letters": queries.partner_index(), "home": queries.home_country()}
    return show(request, "partner_list", context, title=_("Partners"), **heads.partners_told())
