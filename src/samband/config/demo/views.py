"""Pages that exist in demo mode only."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samband.calls.queries import open_rounds
from samband.config.demo.people import PASSWORD, PEOPLE
from samband.config.demo.steps import STEPS
from samband.foundation.mail.queries import letters

NEWEST = 200


@require_safe
@never_cache
def guide(request: HttpRequest) -> HttpResponse:
    """Tell who the demo people are, how to sign in as them, and what to try."""
    rounds = list(open_rounds(timezone.now()))
    context = {
        "people": PEOPLE,
        "password": PASSWORD,
        "steps": STEPS,
        "rounds": rounds,
        "base_url": settings.BASE_URL,
        "staff_second_step": settings.STAFF_SECOND_FACTOR,
    }
    return render(request, "demo/guide.html", context)


@require_safe
@never_cache
def post_office(request: HttpRequest) -> HttpResponse:
    """Show every letter to everybody, with its links: the demo's mail reaches nobody else."""
    receiver = request.GET.get("to", "")
    everything = letters()
    receivers = sorted(set(everything.order_by().values_list("to", flat=True)))
    shown = [letter for letter in everything if receiver in ("", letter.to)]
    context = {"letters": shown[:NEWEST], "receivers": receivers, "receiver": receiver}
    return render(request, "demo/post_office.html", context)
