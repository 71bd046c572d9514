"""One record: what it says, where it is used, what happened to it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samband.catalogue.actions.editing import FIXED, add_record, move_address, remove_record
from samband.catalogue.queries.histories import earlier_values, record_history
from samband.catalogue.queries.records import authority, get_record
from samband.editorial.authority.forms import AddressForm, form_for, rows_for
from samband.editorial.authority.record_words import (
    history_in_words,
    point_of,
    standing_of,
    uses_in_words,
)
from samband.editorial.authority.restoring import restore
from samband.editorial.authority.saving import first_rows, save_record
from samband.editorial.authority.views.frames import say_why, show
from samband.foundation.records.actions import Impossible

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def edit(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show one record and save what is written of it."""
    record = get_record(kind, key)
    title, data = str(record), request.POST or None
    first = first_rows(kind, record) if rows_for(kind, None) is not None else None
    form, rows = form_for(kind, record, data), rows_for(kind, first, data)
    standing = standing_of(kind, record)
    if form.is_valid() and (rows is None or rows.is_valid()):
        try:
            form.check_unseen(standing.seen)
            save_record(kind, record, form=form, rows=rows, actor=request.user)
            messages.success(request, _("Saved. The open site says so now."))
            return redirect("records:edit", kind, key)
        except Impossible as refused:
            say_why(form, refused)
    context = {"form": form, "rows": rows, "point": point_of(record), "standing": standing,
               "refused": form.is_bound, "address": AddressForm(initial={"slug": standing.address})}  # fmt: skip
    return show(request, "edit", title, context, kind=kind, record=get_record(kind, key))


@GET_OR_POST
def add(request: HttpRequest, kind: str) -> HttpResponse:
    """Add a record; its other names and its place can be told afterwards."""
    authority(kind)
    if kind in FIXED:
        raise Http404
    form = form_for(kind, None, request.POST or None)
    if form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            record = add_record(kind, values=form.values(), actor=request.user, reason=reason)
            messages.success(request, _("Added."))
            return redirect("records:edit", kind, record.pk)
        except Impossible as refused:
            say_why(form, refused)
    return show(request, "add", _("Add"), {"form": form, "refused": form.is_bound}, kind=kind)


@require_POST
def address(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Give a record another public address; the old one leads there."""
    record = get_record(kind, key)
    form = AddressForm(request.POST)
    if form.is_valid():
        try:
            slug, reason = form.cleaned_data["slug"], form.cleaned_data["reason"]
            move_address(kind, record, slug=slug, actor=request.user, reason=reason)
            messages.success(request, _("Moved. The old address leads to the new one."))
        except Impossible as refused:
            say_why(request, refused)
    for error in form.errors.get("slug", []):
        messages.error(request, str(error))
    return redirect("records:edit", kind, key)


@require_safe
def uses(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show where a record is used."""
    record = get_record(kind, key)
    context = {
        "used": uses_in_words(kind, record, request.GET.get("p", "1")),
        "standing": standing_of(kind, record),
    }
    return show(request, "uses", _("Where used"), context, kind=kind, record=record)


@require_safe
def history(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show what happened to a record."""
    record = get_record(kind, key)
    found = history_in_words(kind, record_history(kind, record))
    return show(request, "history", _("History"), {"happenings": found, "standing": standing_of(kind, record)},
                kind=kind, record=record)  # fmt: skip


@require_POST
def put_back(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Put an earlier value back."""
    record = get_record(kind, key)
    number = request.POST.get("number", "")
    changes = earlier_values(
        kind, record, subject=request.POST.get("subject", ""), column=request.POST.get("column", ""),
        number=int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0,
    )  # fmt: skip
    if not changes:
        raise Http404
    try:
        restore(kind, record, changes=changes, actor=request.user, reason=_("Earlier value put back"))
        messages.success(request, _("Put back. The open site says so now."))
    except Impossible as refused:
        say_why(request, refused)
    return redirect("records:history", kind, key)


@GET_OR_POST
def remove(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Ask whether a record that nothing uses shall go, and remove it."""
    record = get_record(kind, key)
    standing = standing_of(kind, record)
    if request.method != "POST":
        return show(request, "remove", _("Remove"), {"standing": standing}, kind=kind, record=record)
    try:
        remove_record(kind, record, actor=request.user, reason=request.POST.get("reason", "")[:500])
        messages.success(request, _("Removed."))
        return redirect("records:listing", kind)
    except Impossible as refused:
        say_why(request, refused)
    return redirect("records:edit", kind, key)
