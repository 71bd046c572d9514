"""The office's queue of names that importing could not match for certain."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.foundation.access.views import for_people
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.importing.actions import Decision, choose, register_new, reject
from samband.importing.forms import ChooseForm, RegisterForm, RejectForm
from samband.importing.models import ReviewItem
from samband.importing.policies import may_review
from samband.importing.queries import candidates_of, get_visible, search_options, waiting_items
from samband.importing.states import Kind as RecordKind
from samband.importing.tables import item_page, queue_filters, queue_rows, said
from samband.people.states import Kind

PER_PAGE = 50
INVALID = 422


@require_safe
@for_people(may_review)
def review_list(request: HttpRequest) -> HttpResponse:
    """List the names that wait, oldest first, by kind of record and source when asked."""
    kind, source = request.GET.get("kind", ""), request.GET.get("source", "").replace("\0", "")
    kind = kind if kind in RecordKind.values else ""
    page = Paginator(waiting_items(request.user, kind=kind, source=source), PER_PAGE).get_page(
        request.GET.get("page")
    )
    query = request.GET.copy()
    query.pop("page", None)
    values = {
        "page": page,
        "rows": queue_rows(page),
        "kind": kind,
        "source": source,
        "query": query.urlencode(),
    }
    return render(request, "importing/review_list.html", values | queue_filters(request.user, kind, source))


@require_safe
@for_people(may_review)
def review_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a name in its text, with what it may mean; `q` searches for something else."""
    return _show(request, get_visible(request.user, pk), q=request.GET.get("q", ""))


@require_POST
@for_people(may_review)
def review_choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide for one of the options."""
    item = get_visible(request.user, pk)
    form = _choose_form(item, request.POST.get("q", ""), request.POST)
    if not form.is_valid():
        return _show(request, item, q=request.POST.get("q", ""), choose_form=form)
    option = form.chosen
    return _decided(
        request, item, lambda: choose(item, choice=option.value, name=option.name, actor=request.user)
    )


@require_POST
@for_people(may_review)
def review_register(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide for an organisation that no source knows."""
    item = get_visible(request.user, pk)
    form = RegisterForm(request.POST, item=item)
    if not form.is_valid():
        return _show(request, item, register_form=form)
    name, country, kind = (form.cleaned_data[field] for field in ("name", "country", "kind"))
    return _decided(
        request,
        item,
        lambda: register_new(item, name=name, country=country, kind=Kind(kind), actor=request.user),
    )


@require_POST
@for_people(may_review)
def review_reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide that the name is no partner's."""
    item = get_visible(request.user, pk)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _show(request, item, reject_form=form)
    reason = form.cleaned_data["reason"]
    return _decided(request, item, lambda: reject(item, reason=reason, actor=request.user))


def _decided(request: HttpRequest, item: ReviewItem, decide: Callable[[], Decision]) -> HttpResponse:
    """Make a decision and lead back to the page of the name, which says what came of it."""
    try:
        messages.success(request, said(decide()))
    except Refused as refused:
        for finding in all_texts(refused.verdict.refusals):
            messages.error(request, finding.message)
    except LookupError:
        messages.error(request, _("That place is no longer in the place files. Search for it again."))
    return redirect("importing:review_item", pk=item.pk)


def _show(request: HttpRequest, item: ReviewItem, *, q: str = "", **bound: Any) -> HttpResponse:
    values = item_page(request.user, item) | {
        "q": q,
        "choose_form": bound.get("choose_form") or _choose_form(item, q),
        "register_form": bound.get("register_form") or RegisterForm(item=item),
        "reject_form": bound.get("reject_form") or RejectForm(),
        "wrong": next(iter(bound.values()), None),
    }
    return render(request, "importing/review_item.html", values, status=INVALID if bound else 200)


def _choose_form(item: ReviewItem, q: str, data: Any = None) -> ChooseForm:
    found = search_options(q[:200], item)
    return ChooseForm(data, options=[*candidates_of(item), *found], initial={"q": q})
