"""Starting a case, inviting people into it, and coming in by an invitation."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samband.applications import actions
from samband.applications.forms import AccountForm, InviteForm, StartForm
from samband.applications.models import Invitation
from samband.applications.policies import may_invite
from samband.applications.queries import get_mine, invitation_by_token, invitations, may_start, why_closed
from samband.applications.views.guards import signed_in
from samband.calls.queries import open_rounds, rehearsals_for
from samband.foundation.access.views import for_people
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.foundation.i18n.middleware import remember_language
from samband.people.actions import register_organisation
from samband.people.queries import Organisation, memberships, person_by_email
from samband.people.states import Kind, Role

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@for_people(may_start)
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Start an application: round, own organisation, partner."""
    now = timezone.now()
    rounds = [*open_rounds(now), *rehearsals_for(request.user, now)]
    own = [row.organisation for row in memberships(request.user).filter(role=Role.COORDINATOR)]
    data = request.POST if request.method == "POST" else None
    form = StartForm(rounds, own, data, at=request.GET.get("round", ""))
    refused = []
    if data is not None and not form.is_searching and form.is_valid():
        try:
            case = actions.start_case(
                form.rounds[form.cleaned_data["round"]], organisation=form.own[form.cleaned_data["organisation"]],
                partner=_partner(form, request.user), language=form.cleaned_data["language"],
                actor=request.user,
            )  # fmt: skip
        except Refused as refusal:
            refused = all_texts(refusal.verdict.refusals)
        else:
            return redirect("applications:case", case.number)
    searched = data is not None and any(data.get(name, "").strip() for name in ("search", "new_name"))
    context = {"form": form, "rounds": rounds, "refused": refused, "searched": searched}
    return render(request, "applications/start.html", context)


def _partner(form: StartForm, actor: Any) -> Organisation:
    cleaned = form.cleaned_data
    return form.known_partner or register_organisation(
        cleaned["new_name"], country=cleaned["new_country"], kind=Kind(cleaned["new_kind"] or Kind.MUNICIPALITY),
        actor=actor, source="application",
    )  # fmt: skip


@signed_in
@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, number: str) -> HttpResponse:
    """Invite a person by e-mail, and see who has been invited."""
    case = get_mine(request.user, number)
    if not may_invite(request.user, case):
        raise Http404
    form = InviteForm(case, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            actions.invite(case, party=form.parties[values["party"]], email=values["email"],
                           language=values["language"], actor=request.user)  # fmt: skip
        except Refused as refusal:
            form.add_error("email", [text.message for text in all_texts(refusal.verdict.refusals)])
        else:
            messages.success(request, _("A letter is on its way to %(email)s.") % {"email": values["email"]})
            return redirect("applications:case", number)
    context = {"case": case, "form": form, "invitations": invitations(case)}
    return render(request, "applications/invite.html", context)


@signed_in
@require_POST
def withdraw_invitation(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Make an invitation's link useless."""
    case = get_mine(request.user, number)
    found = next((row for row in invitations(case) if row.pk == pk), None)
    if found is None or not may_invite(request.user, case):
        raise Http404
    try:
        actions.withdraw_invitation(found, actor=request.user)
    except Refused as refusal:
        messages.error(request, " ".join(text.message for text in all_texts(refusal.verdict.refusals)))
    else:
        messages.success(request, _("The invitation to %(email)s no longer works.") % {"email": found.email})
    return redirect("applications:case", number)


@signed_in
@require_POST
def resend_invitation(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Send an unanswered invitation once more, with a new link; the old one stops working."""
    case = get_mine(request.user, number)
    found = next((row for row in invitations(case) if row.pk == pk and not row.withdrawn_at), None)
    if found is None or not may_invite(request.user, case):
        raise Http404
    try:
        actions.resend_invitation(found, actor=request.user)
    except Refused as refusal:
        messages.error(request, " ".join(text.message for text in all_texts(refusal.verdict.refusals)))
    else:
        messages.success(request, _("A letter is on its way to %(email)s.") % {"email": found.email})
    return redirect("applications:case", number)


@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show who invites to what, and let the invited person in: with an account, or with a new one."""
    found = invitation_by_token(token)
    if found is None:
        return render(request, "applications/invitation_unknown.html", status=404)
    user = request.user
    if user.is_authenticated and found.accepted_by_id == user.pk:
        return redirect("applications:case", found.case.number)
    context: dict[str, Any] = {"invitation": found, "closed": why_closed(found)}
    if context["closed"]:
        return render(request, "applications/invitation.html", context, status=410)
    if user.is_authenticated:
        return _join(request, found, context)
    if person_by_email(found.email) is not None:
        if request.method == "POST":
            return redirect_to_login(request.path)
        return render(request, "applications/invitation.html", {**context, "has_account": True})
    return _join_as_new(request, found, context)


def _join(request: HttpRequest, found: Invitation, context: dict[str, Any]) -> HttpResponse:
    user: Any = request.user
    context["is_other_person"] = user.email.lower() != found.email.lower()
    if request.method == "POST" and not context["is_other_person"]:
        try:
            actions.accept(found, actor=user)
        except Refused as refusal:
            context["refused"] = all_texts(refusal.verdict.refusals)
        else:
            return redirect("applications:case", found.case.number)
    return render(request, "applications/invitation.html", context)


def _join_as_new(request: HttpRequest, found: Invitation, context: dict[str, Any]) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = context["form"] = AccountForm(found.email, found.language, data)
    if data is not None and form.is_valid():
        values = form.cleaned_data
        try:
            person = actions.accept_as_new_person(
                found, name=values["name"], password=values["password"], language=values["language"]
            )
        except Refused as refusal:
            context["refused"] = all_texts(refusal.verdict.refusals)
        else:
            login(request, person, backend=BACKEND)
            answer = redirect("applications:case", found.case.number)
            return remember_language(answer, person.language)
    return render(request, "applications/invitation.html", context)
