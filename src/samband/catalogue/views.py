"""Public pages of the catalogue."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.views.decorators.http import require_safe

from samband.catalogue import queries, tables


@require_safe
def project_list(request: HttpRequest) -> HttpResponse:
    """Show the projects that fit what is asked for in the address, with facets to narrow them."""
    listing = queries.search_catalogue(queries.read_wish(request.GET))
    query = listing.wish.address()
    context = {"listing": listing, "facets": tables.printed(listing.facets)}
    response = _page(request, "project_list", context, query)
    response.headers["HX-Push-Url"] = f"{request.path}?{query}" if query else request.path
    return response


@require_safe
def project_suggest(request: HttpRequest) -> JsonResponse:
    """Answer what begins as it is typed: a label, a kind, a count and the address of each."""
    found = queries.suggestions(request.GET.get("q", ""))
    address = reverse("catalogue:project_list")
    listed = [[each.label, each.kind, each.count, f"{address}?{each.query}"] for each in found]
    return JsonResponse({"suggestions": listed})


@require_safe
def project_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one project."""
    return _page(request, "project_detail", {"page": queries.project_page(slug)})


@require_safe
def partner_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an organisation with its projects."""
    page = queries.partner_page(slug, queries.read_page(request.GET))
    return _page(request, "partner_detail", {"partner": page}, _paged(page.overview.page.number))


@require_safe
def country_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a country with its projects."""
    page = queries.country_page(slug, queries.read_page(request.GET))
    return _page(request, "country_detail", {"land": page}, _paged(page.overview.page.number))


@require_safe
def granted_list(request: HttpRequest) -> HttpResponse:
    """Show the applications that have been granted, newest first."""
    page = queries.granted(queries.read_page(request.GET))
    return _page(request, "granted_list", {"granted": page}, _paged(page.page.number))


def _paged(number: int) -> str:
    return f"page={number}" if number > 1 else ""


def _page(request: HttpRequest, name: str, context: dict[str, object], query: str = "") -> HttpResponse:
    """Render a page that knows its one true address and the same page in the other languages."""
    address = f"{request.path}?{query}" if query else request.path
    context["canonical"] = settings.BASE_URL + address
    context["translations"] = {code: translate_url(address, code) for code, _name in settings.LANGUAGES}
    return render(request, f"catalogue/{name}.html", context)
