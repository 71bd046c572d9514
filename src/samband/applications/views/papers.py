"""Taking the application away as a paper, and checking what was handed in."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from samband.applications.exports import paper_of
from samband.applications.forms import ReceiptFileForm, ReceiptForm
from samband.applications.queries import find_receipt, get_mine, get_visible, latest_receipt
from samband.applications.views.guards import signed_in
from samband.foundation.papers.typesetting import typeset


@signed_in
@require_GET
def paper(request: HttpRequest, number: str) -> HttpResponse:
    """Send the whole application as a tagged PDF file, in the reader's language or the one asked for."""
    case = get_visible(request.user, number)
    asked = request.GET.get("language", "")
    language = asked if asked in dict(settings.LANGUAGES) else get_language() or settings.LANGUAGE_CODE
    with override(language):
        made = typeset(paper_of(case))
    return _sent(made, f"{case.number}-{language}.pdf", "application/pdf")


@signed_in
@require_GET
def receipt_content(request: HttpRequest, number: str) -> HttpResponse:
    """Send what was handed in last, letter by letter, so that its fingerprint can be computed again."""
    latest = latest_receipt(get_mine(request.user, number))
    if latest is None:
        raise Http404
    return _sent(latest.content.encode(), f"{latest.number}.json", "application/json")


def _sent(content: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff",
               "Cache-Control": "private, no-store"}  # fmt: skip
    return HttpResponse(content, content_type=kind, headers=headers)


@never_cache
@require_http_methods(["GET", "POST"])
def check_receipt(request: HttpRequest) -> HttpResponse:
    """Tell anyone whether a receipt is genuine, when it was given and for which fingerprint; nothing more."""
    form = ReceiptForm(request.GET if "number" in request.GET else None, use_required_attribute=False)
    file = ReceiptFileForm(data=None, use_required_attribute=False)
    context: dict[str, Any] = {"is_checked": False}
    if request.method == "POST":
        file = ReceiptFileForm(request.POST, request.FILES, use_required_attribute=False)
        if file.is_valid():
            context |= {"is_checked": True, "receipt": find_receipt(file.cleaned_data["file"])}
    elif form.is_bound and form.is_valid():
        found = find_receipt(form.cleaned_data["hash"], form.cleaned_data["number"])
        context |= {"is_checked": True, "receipt": found}
    return render(request, "applications/check_receipt.html", {**context, "form": form, "file": file})
