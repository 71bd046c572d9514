"""Versions of an application: finding, naming, comparing and restoring them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samband.applications import actions, queries
from samband.applications.forms import VersionForm, number
from samband.applications.models import Case
from samband.applications.policies import may_write
from samband.applications.queries import get_mine
from samband.applications.views.guards import signed_in
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts


@signed_in
@require_http_methods(["GET", "POST"])
def versions(request: HttpRequest, number: str) -> HttpResponse:
    """List the versions, choose two to compare, and name the application as it stands."""
    case = get_mine(request.user, number)
    form = VersionForm(request.POST if request.method == "POST" else None, use_required_attribute=False)
    if request.method == "POST" and form.is_valid():
        try:
            version = actions.name_version(case, name=form.cleaned_data["name"], actor=request.user)
        except Refused as refusal:
            form.add_error("name", [text.message for text in all_texts(refusal.verdict.refusals)])
        else:
            messages.success(request, _("The version is called “%(name)s”.") % {"name": version.name})
            return redirect("applications:versions", case.number)
    context = {"case": case, "form": form, "versions": queries.versions(case)}
    return render(request, "applications/versions.html", context)


@signed_in
@require_GET
def compare(request: HttpRequest, number: str) -> HttpResponse:
    """Show what differs between two versions, and offer to restore what the older one said."""
    case = get_mine(request.user, number)
    asked = (request.GET.get("from", ""), request.GET.get("to", queries.NOW))
    old, new = (queries.revision_of(case, text) for text in asked)
    if old is None or new is None:
        raise Http404
    old, new = sorted((old, new))
    sections = queries.compared(case, queries.values_at(case, old), queries.values_at(case, new))
    lines = {line.revision: line for line in queries.versions(case)}
    context = {
        "case": case, "sections": sections, "old": old, "new": new, "is_now": new == case.revision,
        "old_line": lines.get(old), "new_line": lines.get(new), "may_restore": _may_restore(request, case, new),
    }  # fmt: skip
    return render(request, "applications/compare.html", context)


def _may_restore(request: HttpRequest, case: Case, new: int) -> bool:
    """Tell whether restoring is offered: what is compared must be what stands now."""
    return new == case.revision and may_write(request.user, case)


@signed_in
@require_POST
def restore(request: HttpRequest, number: str, revision: int) -> HttpResponse:
    """Restore a version, or the one field that was chosen."""
    case = get_mine(request.user, number)
    then = queries.revision_of(case, str(revision))
    if then is None:
        raise Http404
    path = request.POST.get("path", "")
    try:
        restored = actions.restore(
            case, revision=then, seen=_seen(request), paths=[path] if path else None, actor=request.user
        )
    except Refused as refusal:
        for text in all_texts(refusal.verdict.refusals):
            messages.error(request, f"{text.message} {text.remedy}")
    else:
        _tell(request, restored)
    return redirect("applications:versions", case.number)


def _seen(request: HttpRequest) -> int:
    return number(request.POST.get("seen"))


def _tell(request: HttpRequest, restored: actions.Restored) -> None:
    if not restored.changed:
        messages.info(request, _("The application says this already; nothing was changed."))
        return
    done = ngettext("One answer was restored.", "%(n)d answers were restored.", len(restored.changed))
    messages.success(request, done % {"n": len(restored.changed)})
    if restored.left:
        messages.warning(
            request, _("What belongs to the other partner stays as it is; ask them to restore it.")
        )
