"""Calls as everybody sees them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samband.calls.queries import announced_rounds, get_round
from samband.calls.tables.public import announcement, cards


@require_safe
def round_list(request: HttpRequest) -> HttpResponse:
    """List the calls that take applications now or soon, with what they ask."""
    now = timezone.now()
    return render(request, "calls/round_list.html", {"cards": cards(announced_rounds(now), now)})


@require_safe
def round_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one call: everything its rules ask, and when it closes where the reader lives."""
    round_ = get_round(code)
    return render(request, "calls/round_detail.html", announcement(round_, timezone.now()))
