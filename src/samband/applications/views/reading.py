"""Reading a case: its overview, the whole application, and the receipt."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from samband.applications.flow import APPLICATION
from samband.applications.queries import (
    content,
    get_mine,
    hash_of,
    latest_receipt,
    read_sections,
    short,
)
from samband.applications.views.case_page import CasePage
from samband.applications.views.guards import signed_in
from samband.foundation.flow.queries import state_of


@signed_in
@require_GET
def case(request: HttpRequest, number: str) -> HttpResponse:
    """Show the case with everything that can be done next."""
    page = CasePage(get_mine(request.user, number), request.user)
    return render(request, "applications/case.html", {"page": page, "case": page.case})


@signed_in
@require_GET
def whole(request: HttpRequest, number: str) -> HttpResponse:
    """Show the whole application for reading and printing."""
    found = get_mine(request.user, number)
    loaded = content(found)
    read = read_sections(found, loaded)
    context = {
        "case": found,
        "application": loaded.application,
        "parties": loaded.parties,
        "sections": read,
        "contents": [{"label": section.title, "url": f"#{section.code}"} for section in read],
        "paper_languages": [(code, gettext(str(name))) for code, name in settings.LANGUAGES],
        "state": state_of(APPLICATION, found),
        "short_hash": short(hash_of(found)),
    }
    return render(request, "applications/whole.html", context)


@signed_in
@require_GET
def receipt(request: HttpRequest, number: str) -> HttpResponse:
    """Show the receipt of what was handed in last."""
    found = get_mine(request.user, number)
    latest = latest_receipt(found)
    if latest is None:
        raise Http404
    context = {
        "case": found, "receipt": latest, "short_hash": short(latest.content_hash),
        "check_url": settings.BASE_URL + reverse("receipts:check"),
    }  # fmt: skip
    return render(request, "applications/receipt.html", context)
