"""Pictures as pages show them, and whether a file may be fetched."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page, ReferenceIndex

from samband.foundation.media.models import File, Picture

BROKEN = (SourceImageIOError, InvalidFilterSpecError, OSError, ValueError)


def picture_address(picture: Picture, spec: str) -> str:
    """Return the address of a picture cut in one way, "" when its file is gone."""
    rendition = renditions(picture, [spec]).get(spec)
    return str(rendition.url) if rendition else ""


def renditions(picture: Picture, specs: list[str]) -> dict[str, Any]:
    """Return the picture cut in some ways, by the words of the cut; what cannot be cut is left out."""
    try:
        found: dict[str, Any] = picture.get_renditions(*specs)
    except BROKEN:
        return {}
    return found


def picture_titled(title: str) -> Picture | None:
    """Return the picture of this title, or None."""
    found: Picture | None = Picture.objects.filter(title=title).order_by("pk").first()
    return found


def files() -> QuerySet[File]:
    """Return every file."""
    rows: QuerySet[File] = File.objects.all()
    return rows


def is_public(file: File) -> bool:
    """Tell whether a page that everybody may read leads to the file."""
    from_pages = ReferenceIndex.get_references_to(file).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys = [int(key) for key in from_pages.values_list("object_id", flat=True)]
    pages: QuerySet[Any] = Page.objects.live().public()
    return pages.filter(pk__in=keys).exists()
