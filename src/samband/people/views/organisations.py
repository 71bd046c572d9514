"""An organisation's own people: who holds which role, inviting a colleague, giving and taking roles."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samband.foundation.access.queries import one_or_404
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.people import actions
from samband.people.forms.belonging import InviteForm
from samband.people.models import Organisation
from samband.people.policies import roles_given_by
from samband.people.queries.belonging import (
    Colleague,
    colleagues,
    find_people_register,
    organisations_seen_by,
    own_roles,
    waiting_invitations,
)
from samband.people.states import HOME, Role
from samband.people.views.shell import back, for_members, page, say_refusal

PER_PAGE = 50


@for_members
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show the organisations a person belongs to, with the roles there."""
    seen = set(organisations_seen_by(request.user).values_list("pk", flat=True))
    rows: dict[int, dict[str, Any]] = {}
    for held in own_roles(request.user):
        row = rows.setdefault(
            held.organisation_id,
            {"organisation": held.organisation, "roles": [], "may_see": held.organisation_id in seen},
        )
        row["roles"].append(held.get_role_display())
    return page(request, "mine", {"rows": list(rows.values())})


@for_members
@require_GET
def register(request: HttpRequest) -> HttpResponse:
    """Find an organisation or a person, for the office."""
    asked = request.GET.get("q", "").replace("\0", "").strip()[:100]
    rows = Paginator(find_people_register(asked), PER_PAGE).get_page(request.GET.get("page"))
    return page(request, "register", {"page": rows, "asked": asked, "query": urlencode({"q": asked})})


@for_members
@require_GET
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who holds which role in an organisation, and who has been invited."""
    organisation = one_or_404(organisations_seen_by(request.user), slug=slug)
    given = roles_given_by(request.user, organisation)
    context = {
        "organisation": organisation,
        "people": [
            Row(one, bool(given) or one.person.pk == request.user.pk) for one in colleagues(organisation)
        ],
        "may_lead": bool(given),
        "invitations": _invitations(organisation, given),
    }
    return page(request, "people", context)


@dataclass
class Row:
    """A colleague as the page shows them."""

    colleague: Colleague
    may_change: bool

    @property
    def roles(self) -> list[str]:
        """Return the names of the roles."""
        return [str(row.get_role_display()) for row in self.colleague.memberships]


def _invitations(organisation: Organisation, given: list[Role]) -> list[Any]:
    """Return the waiting invitations that the reader could have sent; others are nobody's business."""
    return [row for row in waiting_invitations(organisation) if row.role in given]


@for_members
@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite a colleague into the organisation."""
    organisation = one_or_404(organisations_seen_by(request.user), slug=slug)
    given = roles_given_by(request.user, organisation)
    if not given:
        raise Http404
    language = "sv" if organisation.country == HOME else "en"
    form = InviteForm(given, request.POST if request.method == "POST" else None, language=language)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            actions.invite_person(organisation, role=Role(values["role"]), email=values["email"],
                                  language=values["language"], actor=request.user)  # fmt: skip
        except Refused as refusal:
            for text in all_texts(refusal.verdict.refusals):
                form.add_error("email", f"{text.message} {text.remedy}")
        else:
            messages.success(request, _("A letter is on its way to %(email)s.") % {"email": values["email"]})
            return back(request, "people", slug)
    return page(request, "invite", {"organisation": organisation, "form": form})


@for_members
@require_POST
def withdraw_invitation(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Make the link of an invitation useless."""
    organisation = one_or_404(organisations_seen_by(request.user), slug=slug)
    given = roles_given_by(request.user, organisation)
    found = one_or_404(waiting_invitations(organisation).filter(role__in=given), pk=pk)
    try:
        actions.withdraw_membership_invitation(found, actor=request.user)
    except Refused as refusal:
        say_refusal(request, refusal)
    else:
        messages.success(request, _("The invitation to %(email)s no longer works.") % {"email": found.email})
    return back(request, "people", slug)


@for_members
@require_POST
def resend_invitation(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Send an invitation once more, with a new link; the old one stops working."""
    organisation = one_or_404(organisations_seen_by(request.user), slug=slug)
    given = roles_given_by(request.user, organisation)
    found = one_or_404(waiting_invitations(organisation).filter(role__in=given), pk=pk)
    try:
        actions.invite_person(organisation, role=Role(found.role), email=found.email,
                              language=found.language, actor=request.user)  # fmt: skip
    except Refused as refusal:
        say_refusal(request, refusal)
    else:
        messages.success(request, _("A letter is on its way to %(email)s.") % {"email": found.email})
    return back(request, "people", slug)
