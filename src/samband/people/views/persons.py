"""One person of an organisation: roles, what the person holds, and handing it over."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samband.foundation.access.queries import one_or_404
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.people import actions
from samband.people.forms.belonging import HandOverForm, RolesForm
from samband.people.models import Organisation
from samband.people.policies import may_take, roles_given_by
from samband.people.queries.belonging import Colleague, colleagues, organisations_seen_by
from samband.people.states import Role
from samband.people.views.shell import back, for_members, page


@for_members
@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show one person's roles in the organisation and what they hold there; change the roles."""
    organisation, found = _found(request, slug, pk)
    form = _roles_form(request, organisation, found, request.POST if request.method == "POST" else None)
    refused: list[Any] = []
    if request.method == "POST" and form.is_valid():
        fixed = [Role(row.role) for row in found.memberships if not may_take(request.user, row)]
        try:
            actions.change_roles(found.person, organisation=organisation, actor=request.user,
                                 roles=[*fixed, *map(Role, form.cleaned_data["roles"])])  # fmt: skip
        except Refused as refusal:
            refused = all_texts(refusal.verdict.refusals)
        else:
            messages.success(request, _("The roles of %(name)s are changed.") % {"name": found.person.name})
            return back(request, "people" if found.person != request.user else "list",
                        *([slug] if found.person != request.user else []))  # fmt: skip
    return _page(request, organisation, found, form, None, refused)


@for_members
@require_POST
def hand_over(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Move everything the person holds in the organisation to a colleague."""
    organisation, found = _found(request, slug, pk)
    form = HandOverForm(_takers(organisation, found), request.POST)
    refused: list[Any] = []
    if form.is_valid():
        try:
            actions.hand_over(found.person, organisation=organisation, actor=request.user,
                              to=form.people[form.cleaned_data["to"]], leaves=form.cleaned_data["leaves"])  # fmt: skip
        except Refused as refusal:
            refused = all_texts(refusal.verdict.refusals)
        else:
            messages.success(request, _("What %(name)s held is handed over.") % {"name": found.person.name})
            return back(request, "list" if found.person == request.user else "people",
                        *([] if found.person == request.user else [slug]))  # fmt: skip
    return _page(request, organisation, found, _roles_form(request, organisation, found), form, refused)


def _found(request: HttpRequest, slug: str, pk: int) -> tuple[Organisation, Colleague]:
    """Return the organisation and its person, for the person and for those who give roles. Raises 404."""
    organisation = one_or_404(organisations_seen_by(request.user), slug=slug)
    found = next((row for row in colleagues(organisation) if row.person.pk == pk), None)
    if found is None or not (pk == request.user.pk or roles_given_by(request.user, organisation)):
        raise Http404
    return organisation, found


def _roles_form(
    request: HttpRequest, organisation: Organisation, found: Colleague, data: Any = None
) -> RolesForm:
    """Return the boxes the reader may tick or empty for this person, in a fixed order."""
    is_self = found.person.pk == request.user.pk
    given = [] if is_self else roles_given_by(request.user, organisation)
    own = {Role(row.role) for row in found.memberships if may_take(request.user, row)}
    return RolesForm([role for role in Role if role in own or role in given], found.memberships, data)


def _takers(organisation: Organisation, found: Colleague) -> list[Any]:
    return [row.person for row in colleagues(organisation) if row.is_vouched and row.person != found.person]


def _page(
    request: HttpRequest, organisation: Organisation, found: Colleague, form: RolesForm,
    over: HandOverForm | None, refused: list[Any],
) -> HttpResponse:  # fmt: skip
    held = [(_(duty.what), duty) for duty in actions.duties_of(found.person, organisation)]
    takers = _takers(organisation, found)
    context = {
        "organisation": organisation, "colleague": found, "form": form, "refused": refused, "held": held,
        "over": over or HandOverForm(takers), "takers": takers,
    }  # fmt: skip
    return page(request, "person", context, status=409 if refused else 200)
