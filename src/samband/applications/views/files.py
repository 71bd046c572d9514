"""Adding files by themselves, with progress, and fetching one."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from samband.applications.actions import note_reading
from samband.applications.policies import is_participant
from samband.applications.queries import attachments, get_mine, get_visible, is_attached
from samband.applications.views.guards import signed_in
from samband.applications.views.section_page import SectionPage
from samband.foundation.files.views import sent


@signed_in
@require_POST
def upload(request: HttpRequest, number: str, code: str) -> HttpResponse:
    """Take in files of one section; the answer is their question anew, or the section's page."""
    page = SectionPage(get_mine(request.user, number), code, request.user)
    page.load()
    page.take_files(request.POST, request.FILES)
    row = next((row for row in page.rows if row.bound and row.item.path in request.FILES), None)
    if row is None or "X-Upload" not in request.headers:
        return redirect("applications:section", number, code)
    context = {"row": row, "case": page.case}
    return render(request, "applications/_files.html", context, status=422 if row.unfit else 200)


@signed_in
@require_GET
def file(request: HttpRequest, number: str, pk: int) -> HttpResponseBase:
    """Send a file to be saved. Staff fetch what belongs to what was handed in; every reading is noted."""
    case = get_visible(request.user, number)
    found = next((row for row in attachments(case).values() if row.pk == pk), None)
    if found is None or not (is_participant(request.user, case) or is_attached(found)):
        raise Http404
    answer = sent(found.stored, found.name)
    note_reading(found, actor=request.user)
    return answer
