"""Coming into an organisation by the secret link in a letter."""

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.foundation.i18n.middleware import remember_language
from samband.people import actions
from samband.people.forms.belonging import AccountForm
from samband.people.models import Invitation
from samband.people.queries.belonging import invitation_into, why_link_is_closed
from samband.people.queries.people import person_by_email

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TEMPLATE = "people/organisations/invitation.html"


@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show who invites to what, and let the invited person in: with an account, or with a new one."""
    found = invitation_into(token)
    if found is None:
        return render(request, "people/organisations/invitation_unknown.html", status=404)
    user = request.user
    if user.is_authenticated and found.accepted_by_id == user.pk:
        return redirect("organisations:list")
    context: dict[str, Any] = {"invitation": found, "closed": why_link_is_closed(found)}
    if context["closed"]:
        return render(request, TEMPLATE, context, status=410)
    if user.is_authenticated:
        return _join(request, found, context)
    if person_by_email(found.email) is not None:
        if request.method == "POST":
            return redirect_to_login(request.path)
        return render(request, TEMPLATE, {**context, "has_account": True})
    return _join_as_new(request, found, context)


def _join(request: HttpRequest, found: Invitation, context: dict[str, Any]) -> HttpResponse:
    user: Any = request.user
    context["is_other_person"] = user.email.lower() != found.email.lower()
    if request.method == "POST" and not context["is_other_person"]:
        try:
            actions.accept_membership(found, actor=user)
        except Refused as refusal:
            context["refused"] = all_texts(refusal.verdict.refusals)
        else:
            return redirect("workspace:home")
    return render(request, TEMPLATE, context)


def _join_as_new(request: HttpRequest, found: Invitation, context: dict[str, Any]) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = context["form"] = AccountForm(found.email, found.language, data)
    if data is not None and form.is_valid():
        values = form.cleaned_data
        try:
            person = actions.accept_membership_as_new(
                found, name=values["name"], password=values["password"], language=values["language"]
            )
        except Refused as refusal:
            context["refused"] = all_texts(refusal.verdict.refusals)
        else:
            login(request, person, backend=BACKEND)
            return remember_language(redirect("workspace:home"), person.language)
    return render(request, TEMPLATE, context)
