"""Reports, and the few things that can be done from them."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.staticfiles import finders
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.editorial.admin.actions.checking import check_draft_links
from samband.editorial.admin.actions.translating import mark_matching
from samband.editorial.admin.exports import report_sheet
from samband.editorial.admin.queries import pages, translations
from samband.editorial.admin.states import FAULTY, TONES
from samband.editorial.admin.tables import REPORTS
from samband.editorial.admin.tables.reports import Kind
from samband.editorial.admin.tables.rows import Report
from samband.editorial.flow import FLAW
from samband.editorial.queries import get_visible_flaw
from samband.foundation.flow.actions import Refused, perform
from samband.foundation.spreadsheets.responses import file_name, file_response

AT_A_TIME = 50


@require_safe
def report(request: HttpRequest, name: str) -> HttpResponse:
    """Show a report, narrowed as asked for."""
    kind, made = _made(request, name)
    rows = Paginator(made.rows, AT_A_TIME).get_page(request.GET.get("p"))
    picked = urlencode([(choice.name, choice.chosen) for choice in made.choices if choice.chosen])
    context = {"name": name, "kind": kind, "report": made, "rows": rows, "picked": picked}
    return render(request, "editorial_admin/report.html", context)


@require_safe
def report_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Answer with all rows of a report, narrowed as asked for, as a file."""
    kind, made = _made(request, name)
    title = file_name((settings.SITE_NAME, str(kind.title)), timezone.localdate(), "csv")
    return file_response(request, report_sheet(kind.title, made), ending="csv", name=title)


def _made(request: HttpRequest, name: str) -> tuple[Kind, Report]:
    kind = REPORTS.get(name)
    if kind is None:
        raise Http404
    return kind, kind.make(request.GET, request.user)


@require_POST
def move_flaw(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Note how far a reported flaw has come."""
    flaw = get_visible_flaw(request.user, pk)
    try:
        perform(FLAW, name, flaw, actor=request.user)
    except (Refused, KeyError):
        messages.warning(request, _("Somebody else has handled the report meanwhile."))
    return redirect("keeping:report", "flaws")


@require_safe
def page_links(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at every link in a page's latest words, now."""
    page = pages.get_editable(request.user, pk)
    found = [
        {"address": address, "text": text, "label": verdict.label, "tone": TONES[verdict], "bad": verdict in FAULTY}
        for address, text, verdict in check_draft_links(page)
    ]  # fmt: skip
    return render(request, "editorial_admin/links.html", {"page": page, "links": found})


@require_POST
def match(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a translation agrees with its original, and go on editing."""
    page = pages.get_editable(request.user, pk)
    if translations.link_of(page) is None:
        raise Http404
    mark_matching(page, actor=request.user)
    messages.success(request, _("The translation is marked as matching its original."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_safe
def print_sheet(request: HttpRequest) -> HttpResponse:
    """Return the site's style sheet as paper has it, for previews."""
    found: Any = finders.find("samband/site.css")
    css = Path(found).read_text()
    paper = css.replace("@media print", "@media all").replace("@media screen", "@media not all")
    return HttpResponse(paper, content_type="text/css; charset=utf-8")
