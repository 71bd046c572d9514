"""Writing the application: its sections and the partners' teams."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from samband.applications.queries import get_mine
from samband.applications.views.guards import signed_in
from samband.applications.views.places import section_url
from samband.applications.views.section_page import SectionPage
from samband.applications.views.sections_nav import following, navigation, saved_words
from samband.applications.views.team_page import TeamPage


@signed_in
@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, number: str, code: str) -> HttpResponse:
    """Fill in one section; a save while typing is answered with the sign and the findings alone."""
    page = SectionPage(get_mine(request.user, number), code, request.user)
    if request.method == "POST":
        page.take(request.POST)
        page.take_files(request.POST, request.FILES)
        if request.htmx:  # type: ignore[attr-defined]  # set by django-htmx
            return render(request, "applications/section.html#saving", _sign(page))
        if page.is_clean:
            return _onwards(request, page)
    else:
        page.load()
    context = {
        "navigation": navigation(page.case, page.sections, page.completeness, page.findings, page.section),
        "next": following(page.sections, page.section),
        **_sign(page),
    }
    if request.method == "GET":
        context["saved_words"] = saved_words(page.case, request.GET.get("saved", ""), None)
    return render(request, "applications/section.html", context)


def _sign(page: SectionPage) -> dict[str, Any]:
    """Say "saved" only when the post saved something, or nothing in it was left to save."""
    is_saved = page.saved is not None and (page.is_clean or page.saved.changed)
    words = saved_words(page.case, "", page.saved) if is_saved else {}
    return {"page": page, "case": page.case, "saved_words": words}


def _onwards(request: HttpRequest, page: SectionPage) -> HttpResponseRedirect:
    onwards = following(page.sections, page.section) if "next" in request.POST else page.section
    return redirect(f"{section_url(page.case, onwards or page.section)}?saved={page.case.revision}")


@signed_in
@require_http_methods(["GET", "POST"])
def team(request: HttpRequest, number: str) -> HttpResponse:
    """Name the people in the own team, and read the other partner's."""
    page = TeamPage(get_mine(request.user, number), request.user)
    if request.method == "POST":
        page.take(request.POST)
        if page.is_clean:
            return redirect(f"{request.path}?saved={page.case.revision}")
    context = {
        "page": page,
        "case": page.case,
        "navigation": navigation(page.case, page.sections, page.completeness, page.findings, page.section),
        "next": following(page.sections, page.section),
        "saved_words": saved_words(page.case, request.GET.get("saved", ""), page.saved),
    }
    return render(request, "applications/team.html", context)
