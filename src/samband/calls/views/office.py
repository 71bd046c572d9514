"""Rounds in the office: the list, a new one, and one with everything that can be done."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.calls import actions
from samband.calls.facts import preparing_findings
from samband.calls.flow import ROUND
from samband.calls.forms import MOVES, ExtensionForm, ReasonForm, RoundForm, preview, typed, written
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
    form = RoundForm(data if data and "preview" not in data else None, initial=typed(data or request.GET))
    if form.is_bound and form.is_valid():
        round_ = actions.create_round(form.cleaned_data["component"], actor=request.user, **form.plan)
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


@for_people(may_prepare_rounds)
def round_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a round that is being prepared."""
    round_ = get_visible(request.user, code)
    form = RoundForm(request.POST or None, revised=round_, initial=written(round_))
    refused = all_texts(preparing_findings(round_))
    if form.is_bound and not refused and form.is_valid():
        actions.revise_round(round_, actor=request.user, **form.plan)
        messages.success(request, _("Round %(code)s has been changed.") % {"code": code})
        return redirect("calls_office:round_detail", code)
    context = {"form": form, "round": round_, "currency": round_.currency, "refused": refused}
    return render(request, "calls/office/round_edit.html", context, status=409 if refused else 200)


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
    form = MOVES.get(name, ReasonForm)(round_, request.POST, needed=_needs_reason(name))
    if not form.is_valid():
        return _page(request, round_, {name: form}, status=422)
    try:
        _move(round_, name, request, form)
    except Refused as refused:
        for finding in all_texts(refused.verdict.refusals):
            messages.error(request, f"{finding.message} {finding.remedy}")
        return _page(request, get_visible(request.user, code), {name: form}, status=409)
    messages.success(request, _("Round %(code)s has been changed.") % {"code": code})
    return redirect("calls_office:round_detail", code)


def _needs_reason(name: str) -> bool:
    try:
        return ROUND.transition(name).needs_reason
    except KeyError:
        raise Http404 from None


def _move(round_: Round, name: str, request: HttpRequest, form: ReasonForm) -> None:
    reason = form.cleaned_data["reason"]
    if isinstance(form, ExtensionForm):
        actions.extend_round(round_, closes_at=form.closes_at, actor=request.user, reason=reason)
    elif name == "open":
        actions.open_round(round_, actor=request.user)
    else:
        actions.close_round(round_, actor=request.user, reason=reason)


def _page(
    request: HttpRequest, round_: Round, forms: dict[str, ReasonForm] | None = None, status: int = 200
) -> HttpResponse:
    context = tables.page(round_, request.user, timezone.now())
    asked = {move.name: MOVES.get(move.name, ReasonForm)(round_) for move in context["moves"]}
    context["moves"] = [(move, (forms or {}).get(move.name, asked[move.name])) for move in context["moves"]]
    return render(request, "calls/office/round_detail.html", context, status=status)
