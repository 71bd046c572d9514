"""The outbox as the funder's people see it, and each person's own letters: personal links are covered."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samband.foundation.access.queries import one_or_404
from samband.foundation.mail.actions import Impossible, choose_pace, hold, hold_kinds, release, resend
from samband.foundation.mail.forms import KindsForm, PaceForm
from samband.foundation.mail.models import Letter, Wish
from samband.foundation.mail.queries import (
    letters_for_staff,
    letters_to,
    may_be_held,
    may_be_released,
    may_be_resent,
    pace_of,
    shown_to_staff,
)

PER_PAGE = 50
MOVES = {"hold": hold, "release": release, "resend": resend}


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """List every letter with how it fares, newest first, or those that fare alike."""
    delivery = request.GET.get("delivery", "")
    rows = letters_for_staff()
    rows = rows.filter(delivery=delivery) if delivery in Letter.Delivery.values else rows
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    ways = [
        {"label": label, "url": f"?delivery={code}", "current": code == delivery}
        for code, label in Letter.Delivery.choices
    ]
    every = {"label": _("All letters"), "url": "?", "current": not any(way["current"] for way in ways)}
    return render(request, "mail/outbox.html", {"page": page, "ways": [every, *ways]})


@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one letter as it was written, its personal link covered, with what can be done to it."""
    found = one_or_404(letters_for_staff(), pk=pk)
    context = {
        "letter": found,
        "body": shown_to_staff(found),
        "may_hold": may_be_held(found),
        "may_release": may_be_released(found),
        "may_resend": may_be_resent(found),
    }
    return render(request, "mail/letter.html", context)


@require_POST
def move(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Hold, release or resend a letter; when it has gone on meanwhile, say so."""
    found = one_or_404(letters_for_staff(), pk=pk)
    if name not in MOVES:
        raise Http404
    try:
        MOVES[name](found, actor=request.user)
    except Impossible:
        messages.error(request, _("The letter has gone on meanwhile. Nothing was changed."))
    return redirect("mail:letter", pk)


@require_http_methods(["GET", "POST"])
def kinds(request: HttpRequest) -> HttpResponse:
    """Choose which kinds of letters wait for a person before they leave."""
    form = KindsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        hold_kinds(set(form.cleaned_data["kinds"]), actor=request.user)
        messages.success(request, _("Saved. Letters that have been written already are as they were."))
        return redirect("mail:kinds")
    return render(request, "mail/kinds.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def my_letters(request: HttpRequest) -> HttpResponse:
    """Show a person the letters they have got, and let them choose how often news come."""
    posted = request.method == "POST"
    form = PaceForm(request.POST if posted else None, initial={"pace": pace_of(request.user)})
    if posted and form.is_valid():
        choose_pace(request.user, pace=Wish.Pace(form.cleaned_data["pace"]))
        messages.success(request, _("Saved."))
        return redirect("my_letters:list")
    page = Paginator(letters_to(request.user), PER_PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {"form": form, "page": page}
    return render(request, "mail/my_letters.html", context, status=422 if form.errors else 200)


@require_safe
def my_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a person one of the letters they have got."""
    found = one_or_404(letters_to(request.user), pk=pk)
    return render(request, "mail/my_letter.html", {"letter": found, "body": shown_to_staff(found)})
