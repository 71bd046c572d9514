"""What the checks say about a page, and about all published pages."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from samband.editorial.admin.models import Review
from samband.editorial.admin.queries.rendered import read_draft
from samband.editorial.quality import Page as ReadPage
from samband.editorial.quality import check, readability
from samband.editorial.quality.reading import Readability
from samband.rulebook.findings import Finding

WORDLESS = ("shortcutpage",)
"""Kinds of pages that show nothing of their own."""


def findings_of(page: Any, read: ReadPage | None = None) -> list[Finding]:
    """Return everything worth remarking on a page with its latest words; some kinds show none."""
    if page._meta.model_name in WORDLESS or not page.is_previewable():
        return []
    facts = read or read_draft(page)
    return check(facts, language=page.locale.language_code) if facts.title else []


def reading_level(page: Any, read: ReadPage) -> Readability | None:
    """Return how hard the page is to read, or None when there is too little to tell."""
    return readability(read.paragraphs, page.locale.language_code)


def stored_findings(review: Review) -> list[Finding]:
    """Return the findings of a stored review."""
    return [Finding.from_json(each) for each in review.findings]


def reviews() -> QuerySet[Review]:
    """Return the latest review of each published page, the worst first."""
    rows = Review.objects.filter(page__live=True).exclude(findings=[])
    return rows.select_related("page__content_type", "page__locale").order_by("-stopping", "page__path")


def published() -> QuerySet[Any]:
    """Return every published page that has an address."""
    pages: QuerySet[Any] = Page.objects.live().filter(depth__gt=1).order_by("path")
    return pages
