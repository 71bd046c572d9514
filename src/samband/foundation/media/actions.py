"""Taking pictures and files in."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction

from samband.foundation.media.models import File, Picture


@transaction.atomic
def keep_picture(
    content: bytes, *, name: str, title: str, alt_sv: str = "", alt_en: str = "", photographer: str = "",
    actor: Any | None = None,
) -> Picture:  # fmt: skip
    """Keep a picture, cleaned of its metadata. Raises `StrangePicture` for what is no picture."""
    picture = Picture(
        title=title, alt_sv=alt_sv, alt_en=alt_en, photographer=photographer, uploaded_by_user=actor
    )
    setattr(picture, "file", ContentFile(content, name=name))  # noqa: B010 - its type is the field's
    picture.save()
    picture.get_file_size()
    return picture


@transaction.atomic
def keep_file(content: bytes, *, name: str, title: str, actor: Any | None = None) -> File:
    """Keep a file to download."""
    file = File(title=title, uploaded_by_user=actor)
    file.file = ContentFile(content, name=name)
    file._set_document_file_metadata()
    file.save()
    return file
