"""Calls as everybody sees them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from samband.calls.forms import EligibilityForm
from samband.calls.queries import announced_rounds, currency, get_round
from samband.calls.tables.eligibility import answers, not_open
from samband.calls.tables.linked_data import call_data
from samband.calls.tables.public import announcement, cards
from samband.foundation.sharing.heads import Feed, page_head


@require_safe
def round_list(request: HttpRequest) -> HttpResponse:
    """List the calls that take applications now or soon, with what they ask."""
    now = timezone.now()
    feed = Feed(gettext("Calls"), reverse("calls:round_feed"))
    head = page_head(request, title=gettext("Calls"), feeds=(feed,))
    return render(request, "calls/round_list.html", {"cards": cards(announced_rounds(now), now), **head})


@require_safe
def round_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one call: everything its rules ask, and when it closes where the reader lives."""
    round_ = get_round(code)
    context = announcement(round_, timezone.now())
    card, feed = context["card"], Feed(gettext("Calls"), reverse("calls:round_feed"))
    head = page_head(
        request, title=f"{card.name}, {round_.code}", description=card.purpose, eyebrow=gettext("Calls"),
        kind="article", feeds=(feed,), data=(call_data(card, request.path),),
    )  # fmt: skip
    return render(request, "calls/round_detail.html", {**context, **head})


@require_safe
def eligibility(request: HttpRequest) -> HttpResponse:
    """Answer without an account: may we apply, for what, how much, until when? The address can be shared."""
    now = timezone.now()
    form = EligibilityForm(request.GET if "country" in request.GET else None)
    rounds = list(announced_rounds(now))
    found = answers(rounds, form.asked, now) if form.is_bound and form.is_valid() else []
    title = gettext("May we apply?")
    context = {"form": form, "answers": found, "resting": not_open(rounds), "currency": currency()}
    head = page_head(request, title=title, eyebrow=gettext("Calls"))
    return render(request, "calls/eligibility.html", {**context, **head})
