"""The office's pages of how much of each partnership is shown."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.catalogue import actions, queries
from samband.catalogue.forms import PublicTextsForm, SensitivityForm
from samband.catalogue.policies import may_set_sensitivity
from samband.catalogue.queries import sensitivity as office
from samband.catalogue.states import Sensitivity
from samband.foundation.access.views import for_people

guarded = for_people(may_set_sensitivity)


@require_safe
@guarded
def sensitivity_list(request: HttpRequest) -> HttpResponse:
    """Show partnerships with their levels, the sensitive ones first."""
    words, level = request.GET.get("q", "")[:100], request.GET.get("level", "")
    page = office.partnerships_for_office(words, level, queries.read_page(request.GET))
    query = urlencode({name: value for name, value in (("q", words), ("level", level)) if value})
    context = {"page": page, "words": words, "level": level, "levels": Sensitivity.choices, "query": query}
    return render(request, "catalogue/office/sensitivity_list.html", context)


@guarded
def sensitivity(request: HttpRequest, number: int) -> HttpResponse:
    """Show and set how much of a partnership is shown."""
    partnership = office.get_for_office(number)
    held = {"level": partnership.sensitivity, "reason": partnership.sensitivity_reason}
    form = SensitivityForm(request.POST if request.method == "POST" else None, initial=held)
    if request.method == "POST" and form.is_valid():
        level = Sensitivity(form.cleaned_data["level"])
        actions.set_sensitivity(
            partnership, level=level, reason=form.cleaned_data["reason"], actor=request.user
        )
        messages.success(request, _("Everything public follows the new level from now on."))
        return redirect("catalogue_office:sensitivity", number=number)
    return _page(request, partnership, form)


@require_POST
@guarded
def public_texts(request: HttpRequest, number: int, project: int) -> HttpResponse:
    """Write the words that stand in for a protected project's own."""
    partnership = office.get_for_office(number)
    row = office.get_project(partnership, project)
    form = PublicTextsForm.of(row, request.POST)
    if not form.is_valid():
        return _page(request, partnership, None, {row.pk: form})
    actions.write_public_texts(row, texts=form.texts(), actor=request.user)
    messages.success(request, _("The words for the public are saved."))
    return redirect("catalogue_office:sensitivity", number=number)


@require_POST
@guarded
def clear_item(request: HttpRequest, number: int, kind: str, item: int) -> HttpResponse:
    """Say that a result, document or picture may be shown all the same, or no longer."""
    found = office.get_clearable(office.get_for_office(number), kind, item)
    actions.clear(found, cleared=request.POST.get("cleared") == "yes", actor=request.user)
    if request.POST.get("back"):
        return redirect("catalogue_office:told", number=number, project=found.project_id)
    return redirect("catalogue_office:sensitivity", number=number)


def _page(
    request: HttpRequest, partnership: Any, form: SensitivityForm | None, given: dict[int, Any] | None = None
) -> HttpResponse:
    held = {"level": partnership.sensitivity, "reason": partnership.sensitivity_reason}
    forms = [
        (project, (given or {}).get(project.pk) or PublicTextsForm.of(project))
        for project in office.projects_for_office(partnership)
    ]
    named = dict(Sensitivity.choices)
    context = {
        "partnership": partnership, "form": form or SensitivityForm(initial=held), "projects": forms,
        "level": Sensitivity(partnership.sensitivity),
        "history": [
            (entry, named.get(entry.from_state, entry.from_state), named.get(entry.to_state, entry.to_state))
            for entry in office.level_history(partnership)
        ],
    }  # fmt: skip
    wrong = given or (form is not None and form.is_bound)
    return render(request, "catalogue/office/sensitivity.html", context, status=422 if wrong else 200)
