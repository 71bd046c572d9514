"""Goals, project areas, themes, core areas and networks: one of them, and all of a kind."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.catalogue import queries
from samband.catalogue.exports import heads
from samband.catalogue.views.showing import paged, show


@require_safe
def subject_detail(request: HttpRequest, facet: str, code: str | int) -> HttpResponse:
    """Show a subject with its projects. `facet` comes from the address's own pattern."""
    page = queries.subject_page(facet, str(code), queries.read_page(request.GET))
    return show(
        request, "subject_detail", {"subject": page}, title=str(page.names), eyebrow=str(page.kind.one),
        description=_("Projects and partners that work with %(name)s.") % {"name": page.names},
        query=paged(page.overview.page.number), **heads.subject_told(page),
    )  # fmt: skip


@require_safe
def subject_list(request: HttpRequest, facet: str) -> HttpResponse:
    """Show all subjects of a kind."""
    index = queries.subject_index(facet)
    return show(
        request,
        "subject_list",
        {"index": index},
        title=str(index.kind.many),
        description=str(index.kind.lead),
        **heads.subjects_told(index),
    )
