"""Moves of a case, each on a page that says what it means: confirm, submit, hand in, withdraw."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samband.applications import actions
from samband.applications.facts import Shown
from samband.applications.facts import shown as ready_to_show
from samband.applications.flow import APPLICATION
from samband.applications.forms import ReasonForm
from samband.applications.models import Case
from samband.applications.queries import (
    confirmations_in_force,
    get_mine,
    hash_of,
    parties,
    sections,
    short,
)
from samband.applications.views.guards import signed_in
from samband.applications.views.places import places
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.queries import Move, moves
from samband.foundation.flow.texts import all_texts
from samband.rulebook.findings import Finding
from samband.rulebook.flow import judge


def move_of(request: HttpRequest, case: Case, name: str) -> Move | None:
    """Return the move as this person may make it now; None, with a message why, when it cannot be."""
    for move in moves(APPLICATION, case, request.user):
        if move.name == name:
            return move
    verdict = judge(APPLICATION, name, case.state, request.user, case)
    messages.warning(request, " ".join(text.message for text in all_texts(verdict.refusals)))
    return None


def findings_shown(case: Case, findings: list[Finding]) -> list[Shown]:
    """Return findings ready to show, each with the place it is about."""
    return ready_to_show(findings, places(case, sections(case)))


@signed_in
@require_http_methods(["GET", "POST"])
def submit(request: HttpRequest, number: str) -> HttpResponse:
    """Submit the application that both partners have confirmed."""
    return _hand_in(request, number, "submit")


@signed_in
@require_http_methods(["GET", "POST"])
def supplementation(request: HttpRequest, number: str) -> HttpResponse:
    """Hand in what was asked for."""
    return _hand_in(request, number, "answer_supplementation")


def _hand_in(request: HttpRequest, number: str, name: str) -> HttpResponse:
    case = get_mine(request.user, number)
    move = move_of(request, case, name)
    if move is None:
        return redirect("applications:case", number)
    refusals = move.verdict.findings
    if request.method == "POST":
        try:
            getattr(actions, name)(case, actor=request.user)
        except Refused as refusal:
            refusals = refusal.verdict.findings
        else:
            return redirect("applications:receipt", number)
    in_force = confirmations_in_force(case)
    current = hash_of(case)
    context = {
        "case": case, "move": move, "findings": findings_shown(case, list(refusals)), "short_hash": short(current),
        "may": not [f for f in refusals if f.severity == "block"],
        "confirmations": [(party, in_force.get(party.pk)) for party in parties(case)],
    }  # fmt: skip
    return render(request, "applications/hand_in.html", context)


@signed_in
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Withdraw the application, with a reason."""
    case = get_mine(request.user, number)
    move = move_of(request, case, "withdraw")
    if move is None:
        return redirect("applications:case", number)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.withdraw(case, reason=form.cleaned_data["reason"], actor=request.user)
        except Refused as refusal:
            form.add_error(None, [text.message for text in all_texts(refusal.verdict.refusals)])
        else:
            messages.success(request, _("The application has been withdrawn."))
            return redirect("applications:case", number)
    return render(request, "applications/withdraw.html", {"case": case, "move": move, "form": form})
