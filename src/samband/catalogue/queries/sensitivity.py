"""Partnerships as the office sees them: their level, why, and what is told of their projects."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, QuerySet, When
from django.http import Http404

from samband.catalogue.models import Partnership, Project, ProjectDocument, ProjectPicture, ProjectResult
from samband.catalogue.states import Sensitivity
from samband.foundation.access.queries import one_or_404
from samband.foundation.audit.queries import history

SIZE = 25
CLEARABLE: dict[str, type[Any]] = {
    "result": ProjectResult, "document": ProjectDocument, "picture": ProjectPicture,
}  # fmt: skip


def partnerships_for_office(words: str, level: str, page: int) -> "Page[Partnership]":
    """Return a page of partnerships, the sensitive ones first, narrowed by name and level."""
    rows: QuerySet[Partnership] = Partnership.objects.annotate(number=Count("projects", distinct=True))
    if level in Sensitivity.values:
        rows = rows.filter(sensitivity=level)
    for word in words.replace("\0", " ").split()[:5]:
        named = Partnership.objects.filter(partners__name__icontains=word)
        rows = rows.filter(pk__in=named.values("pk"))
    strictest = Case(*(When(sensitivity=each, then=place) for place, each in enumerate(Sensitivity)))
    ordered = rows.order_by(strictest.desc(), "slug").prefetch_related("partner_rows__organisation")
    return Paginator(ordered, SIZE).get_page(page)


def get_for_office(number: int) -> Partnership:
    """Return a partnership with its partners, or raise 404."""
    rows = Partnership.objects.prefetch_related("partner_rows__organisation")
    return one_or_404(rows, pk=number)


def projects_for_office(partnership: Partnership) -> QuerySet[Project]:
    """Return a partnership's projects with everything that can be cleared."""
    rows = partnership.projects.order_by("-starts_on", "pk")
    return rows.prefetch_related("results", "documents", "pictures")


def get_project(partnership: Partnership, number: int) -> Project:
    """Return a project of a partnership, or raise 404."""
    return one_or_404(partnership.projects.all(), pk=number)


def get_clearable(partnership: Partnership, kind: str, number: int) -> Any:
    """Return a result, document or picture of a partnership's projects, or raise 404."""
    model = CLEARABLE.get(kind)
    if model is None:
        raise Http404
    return one_or_404(model._default_manager.filter(project__partnership=partnership), pk=number)


def level_history(partnership: Partnership) -> list[Any]:
    """Return who set which level when and why, the latest first."""
    entries = history(partnership.audit_key)
    return [entry for entry in reversed(list(entries)) if entry.verb == "catalogue.sensitivity_set"]
