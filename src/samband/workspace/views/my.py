"""My pages: what waits for me, my cases, and the letters I have got."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from samband.applications.queries import invitations_to, may_start
from samband.assessment.flow import HANDLING
from samband.assessment.queries import (
    get_decision_letter,
    is_reader,
    letter_blocks,
    letter_title,
    newest_decision_letter,
    title_of,
)
from samband.calls.queries import programme
from samband.foundation.flow.queries import state_of
from samband.people.queries import is_staff
from samband.workspace.facts import turn_of
from samband.workspace.queries import letters_by_case, my_work


@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Lead each person to the own work place."""
    if is_reader(request.user):
        return redirect("workspace:office_home")
    return redirect("calls_office:round_list" if is_staff(request.user) else "workspace:my_home")


@login_required
@require_GET
def my_home(request: HttpRequest) -> HttpResponse:
    """Show what waits for me, my cases and invitations that I have not answered."""
    letters = letters_by_case(request.user)
    mine = [_row(request, case, letters.get(case.pk)) for case in my_work(request.user)]
    context = {
        "mine": mine,
        "waiting": [row for row in mine if row["turn"]],
        "invitations": invitations_to(getattr(request.user, "email", "")),
        "starts": may_start(request.user),
    }
    return render(request, "workspace/my_home.html", context)


def _row(request: HttpRequest, case: Any, letter: Any) -> dict[str, Any]:
    state, turn = state_of(HANDLING, case), turn_of(request.user, case)
    others = [
        party.organisation.name
        for party in case.parties.all()
        if party.organisation_id != case.organisation_id
    ]
    return {
        "case": case,
        "title": title_of(case),
        "state": gettext(state.label_to("applicant")),
        "tone": state.tone,
        "partners": [case.organisation.name, *others],
        "turn": turn,
        "turn_title": gettext(turn.title) if turn else "",
        "turn_why": gettext(turn.why) if turn else "",
        "turn_url": reverse(f"applications:{turn.page}", args=[case.number]) if turn else "",
        "letter": letter,
    }


@login_required
@require_GET
def decision(request: HttpRequest, number: str) -> HttpResponse:
    """Lead to the newest decision letter in a case."""
    letter = newest_decision_letter(request.user, number)
    return redirect("workspace:decision_letter", number, letter.decision.number)


@login_required
@require_GET
def decision_letter(request: HttpRequest, number: str, decision: int) -> HttpResponse:
    """Show a decision letter to those who take part in the case."""
    letter = get_decision_letter(request.user, number, decision)
    context = {
        "letter": letter,
        "letter_title": letter_title(letter),
        "blocks": letter_blocks(letter),
        "sender": programme().funder.pick(request.LANGUAGE_CODE or "sv"),
        "breadcrumbs": [{"label": number, "url": reverse("applications:case", args=[number])}],
    }
    return render(request, "workspace/decision_letter.html", context)
