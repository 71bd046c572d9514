"""Pictures and files: which nobody uses, and which lack what they need."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex


def unused_pictures() -> QuerySet[Any]:
    """Return the pictures that nothing refers to, newest first; drafts count as use."""
    return _unused(get_image_model())


def unused_files() -> QuerySet[Any]:
    """Return the files that nothing refers to, newest first; drafts count as use."""
    return _unused(get_document_model())


def wanting_pictures() -> QuerySet[Any]:
    """Return the pictures without an alternative text in some language, or without a photographer."""
    lacking = Q(alt_sv="") | Q(alt_en="") | Q(photographer="")
    rows: QuerySet[Any] = get_image_model().objects.filter(lacking).order_by("-created_at", "-pk")
    return rows


def _unused(model: Any) -> QuerySet[Any]:
    content_type = ContentType.objects.get_for_model(model)
    used = ReferenceIndex.objects.filter(to_content_type=content_type).values_list("to_object_id", flat=True)
    keys = {int(each) for each in used} | _in_drafts(content_type.pk)
    rows: QuerySet[Any] = model.objects.exclude(pk__in=keys).order_by("-created_at", "-pk")
    return rows


def _in_drafts(content_type: int) -> set[int]:
    """Return what drafts refer to; Wagtail's own index knows only what has been published."""
    drafts = Page.objects.filter(has_unpublished_changes=True).select_related("latest_revision")
    return {
        int(key)
        for page in drafts
        if page.latest_revision
        for kind, key, _model_path, _content_path in ReferenceIndex._extract_references_from_object(
            page.latest_revision.as_object()
        )
        if kind == content_type
    }
