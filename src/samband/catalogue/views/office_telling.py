"""The office's pages of what is told of a project: results, documents, pictures, contacts and visits."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.catalogue import actions
from samband.catalogue.forms import FORMS
from samband.catalogue.queries import sensitivity as office
from samband.catalogue.queries import telling
from samband.catalogue.views.office import guarded


@require_safe
@guarded
def told(request: HttpRequest, number: int, project: int) -> HttpResponse:
    """Show everything that is told of a project, also what is not shown."""
    partnership = office.get_for_office(number)
    row = office.get_project(partnership, project)
    sections = [(section, FORMS[section.kind].add_label) for section in telling.told_for_office(row)]
    context = {"partnership": partnership, "project": row, "sections": sections}
    return render(request, "catalogue/office/told.html", context)


@guarded
def tell(request: HttpRequest, number: int, project: int, kind: str, item: int | None = None) -> HttpResponse:
    """Add something that is told of a project, or change it."""
    partnership = office.get_for_office(number)
    row = office.get_project(partnership, project)
    form_of = FORMS[telling.get_kind(kind)]
    held = telling.get_told(row, kind, item) if item is not None else None
    form = form_of(row, held, *((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_bound and form.is_valid() and form.keep(request.user) is not None:
        messages.success(request, _("Saved."))
        return redirect("catalogue_office:told", number=number, project=project)
    context = {"partnership": partnership, "project": row, "form": form, "kind": kind, "item": held}
    return render(request, "catalogue/office/tell.html", context, status=422 if form.is_bound else 200)


@require_POST
@guarded
def take_away(request: HttpRequest, number: int, project: int, kind: str, item: int) -> HttpResponse:
    """Take away something that was told of a project, with its file."""
    row = office.get_project(office.get_for_office(number), project)
    actions.take_away(telling.get_told(row, kind, item), actor=request.user)
    messages.success(request, _("It is taken away, and nobody can fetch it any longer."))
    return redirect("catalogue_office:told", number=number, project=project)


@require_safe
@guarded
def told_file(request: HttpRequest, number: int, project: int, kind: str, item: int) -> FileResponse:
    """Hand out a document or picture to look at, whether it is shown or not."""
    row = office.get_project(office.get_for_office(number), project)
    file = telling.file_for_office(telling.get_told(row, kind, item), kind)
    response = FileResponse(file.open(), as_attachment=kind == "document")
    response["Cache-Control"] = "private, no-store"
    return response
