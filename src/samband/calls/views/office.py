"""Rounds in the office: the list, a new one, and one with everything that can be done."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.calls import actions
from samband.calls.flow import ROUND
from samband.calls.forms import ReasonForm, RoundForm, preview
from samband.calls.models import Round
from samband.calls.policies import may_prepare_rounds
from samband.calls.queries import components, get_visible, programme, versions_for, visible_to
from samband.calls.tables import office as tables
from samband.foundation.access.views import for_people
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.people.queries import is_staff

PER_PAGE = 50


@require_safe
@for_people(is_staff)
def round_list(request: HttpRequest) -> HttpResponse:
    """List every round, newest first."""
    page = Paginator(visible_to(request.user), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": tables.rows(page.object_list, timezone.now()),
        "may_prepare": may_prepare_rounds(request.user),
    }
    return render(request, "calls/office/round_list.html", context)


@for_people(may_prepare_rounds)
def round_new(request: HttpRequest) -> HttpResponse:
    """Prepare a round; show which versions will apply to what has been chosen so far."""
    data = request.POST or None
    form = RoundForm(data if data and "preview" not in data else None, initial=(data or request.GET).dict())
    if form.is_bound and form.is_valid():
        round_ = _create(form, request)
        messages.success(request, _("Round %(code)s is prepared.") % {"code": round_.code})
        return redirect("calls_office:round_detail", round_.code)
    component, day = preview(data or request.GET)
    context = {
        "form": form,
        "currency": programme().currency if components().exists() else "",
        "component": component,
        "parts": tables.parts(versions_for(component, day)) if component else [],
    }
    template = "round_new.html#versions" if request.htmx else "round_new.html"  # type: ignore[attr-defined]
    return render(request, f"calls/office/{template}", context)


def _create(form: RoundForm, request: HttpRequest) -> Round:
    return actions.create_round(
        form.cleaned_data["component"], actor=request.user, opens_at=form.opens_at,
        closes_at=form.closes_at, budget_frame=form.cleaned_data["budget_frame"],
    )  # fmt: skip


@require_safe
@for_people(is_staff)
def round_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show a round: its days, its versions, what can be done, and what has happened."""
    return _page(request, get_visible(request.user, code))


@require_POST
@for_people(may_prepare_rounds)
def round_move(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """Open or close a round; a refusal is explained on its page, and what was written is kept."""
    round_ = get_visible(request.user, code)
    form = ReasonForm(request.POST, needed=_needs_reason(name))
    if not form.is_valid():
        return _page(request, round_, form, status=422)
    try:
        _move(round_, name, request, form.cleaned_data["reason"])
    except Refused as refused:
        for finding in all_texts(refused.verdict.refusals):
            messages.error(request, f"{finding.message} {finding.remedy}")
        return _page(request, get_visible(request.user, code), form, status=409)
    messages.success(request, _("Round %(code)s has been changed.") % {"code": code})
    return redirect("calls_office:round_detail", code)


def _needs_reason(name: str) -> bool:
    try:
        return ROUND.transition(name).needs_reason
    except KeyError:
        raise Http404 from None


def _move(round_: Round, name: str, request: HttpRequest, reason: str) -> None:
    if name == "open":
        actions.open_round(round_, actor=request.user)
    else:
        actions.close_round(round_, actor=request.user, reason=reason)


def _page(
    request: HttpRequest, round_: Round, form: ReasonForm | None = None, status: int = 200
) -> HttpResponse:
    context = {**tables.page(round_, request.user, timezone.now()), "form": form or ReasonForm()}
    return render(request, "calls/office/round_detail.html", context, status=status)
