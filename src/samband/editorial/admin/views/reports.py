"""Reports, and the few things that can be done from them."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.editorial.admin.actions.checking import check_draft_links
from samband.editorial.admin.actions.translating import mark_matching
from samband.editorial.admin.queries import pages, translations
from samband.editorial.admin.states import FAULTY, TONES
from samband.editorial.admin.tables import REPORTS

AT_A_TIME = 50


@require_safe
def report(request: HttpRequest, name: str) -> HttpResponse:
    """Show a report, narrowed as asked for."""
    kind = REPORTS.get(name)
    if kind is None:
        raise Http404
    made = kind.make(request.GET)
    rows = Paginator(made.rows, AT_A_TIME).get_page(request.GET.get("p"))
    context = {"kind": kind, "report": made, "rows": rows}
    return render(request, "editorial_admin/report.html", context)


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
