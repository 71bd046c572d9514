"""The outbox as the funder's people see it: personal links are covered."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samband.foundation.access.queries import one_or_404
from samband.foundation.mail.queries import letters, shown_to_staff

PER_PAGE = 50


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """List every letter with how it fares, newest first."""
    page = Paginator(letters(), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "mail/outbox.html", {"page": page})


@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one letter as it was written, its personal link covered."""
    found = one_or_404(letters(), pk=pk)
    return render(request, "mail/letter.html", {"letter": found, "body": shown_to_staff(found)})
