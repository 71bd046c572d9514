"""Drafts that came from imported texts."""

from django.db.models import QuerySet

from samband.editorial.models import ImportedDraft


def imported_drafts() -> QuerySet[ImportedDraft]:
    """Return where each imported draft came from, newest first; without a page, it was thrown away."""
    return ImportedDraft.objects.select_related("page__content_type", "page__locale").order_by(
        "-imported_at", "pk"
    )
