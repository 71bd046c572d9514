"""Confirming the content for one's party: read, prove who one is, confirm."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samband.applications import actions
from samband.applications.facts import confirm_findings
from samband.applications.models import Case, Party
from samband.applications.policies import may_confirm
from samband.applications.queries import (
    confirmations_in_force,
    content,
    get_mine,
    hash_of,
    party_of,
    read_sections,
    short,
)
from samband.applications.states import Method
from samband.applications.views.guards import signed_in
from samband.applications.views.moves import findings_shown, move_of
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.people.queries import has_fresh_second_factor


@never_cache
@signed_in
@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, number: str) -> HttpResponse:
    """Read the whole content and confirm it for the own party."""
    case = get_mine(request.user, number)
    party = party_of(request.user, case)
    if move_of(request, case, "confirm") is None or party is None or not may_confirm(request.user, party):
        return redirect("applications:case", number)
    current, seen = hash_of(case), request.POST.get("hash", "")
    asked: dict[str, Any] = {"has_changed": bool(seen) and seen != current}
    if request.method == "POST" and seen == current:
        asked = _prove(request, case, party)
        if asked.get("is_confirmed"):
            messages.success(request, _("You have confirmed the content for %(party)s.") % {"party": party})
            return redirect("applications:case", number)
    findings = confirm_findings(case)
    context = {
        "case": case, "party": party, "findings": findings_shown(case, findings), "hash": current,
        "short_hash": short(current), "sections": read_sections(case, content(case)),
        "may": not [f for f in findings if f.severity == "block"],
        "has_confirmed": party.pk in confirmations_in_force(case),
    }  # fmt: skip
    status = 422 if asked.get("refused") else 200
    return render(request, "applications/confirm.html", context | asked, status=status)


def _prove(request: HttpRequest, case: Case, party: Party) -> dict[str, Any]:
    """Confirm when the person has just proved to be themselves, else send a code or say what is wrong."""
    actor = request.user
    try:
        if has_fresh_second_factor(request):
            actions.confirm(case, party=party, actor=actor, method=Method.SECOND_FACTOR)
        elif "code" not in request.POST:
            actions.send_signing_code(case, party=party, actor=actor)
            return {"awaits_code": True}
        else:
            actions.confirm_with_code(case, party=party, code=request.POST["code"], actor=actor)
    except Refused as refusal:
        return {"refused": all_texts(refusal.verdict.refusals), "awaits_code": "code" in request.POST}
    return {"is_confirmed": True}
