"""Documents and pictures of a project, checked and cleaned before they are kept."""

from datetime import date
from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext

from samband.catalogue.actions.pictures import cleaned
from samband.catalogue.facts import RefusedRecord
from samband.catalogue.models import Project, ProjectDocument, ProjectPicture
from samband.catalogue.states import DocumentType
from samband.foundation.audit.actions import record

LARGEST = 25 * 1024 * 1024
"""Bytes of the largest document: partners read over thin connections."""
BEGINNINGS = {
    DocumentType.PDF: b"%PDF-",
    DocumentType.DOCX: b"PK\x03\x04",
    DocumentType.ODT: b"PK\x03\x04",
    DocumentType.XLSX: b"PK\x03\x04",
    DocumentType.ODS: b"PK\x03\x04",
    DocumentType.PPTX: b"PK\x03\x04",
}


@transaction.atomic
def add_document(
    project: Project,
    *,
    file: File,  # type: ignore[type-arg]  # Django's File is generic in its stubs only
    actor: Any | None,
    title_sv: str = "",
    title_en: str = "",
    language: str = "",
    day: date | None = None,
) -> ProjectDocument:
    """Keep a document of a project. Raises `RefusedRecord` without a title and for files of other kinds."""
    if not (title_sv.strip() or title_en.strip()):
        raise RefusedRecord(gettext("A document needs a title in Swedish or English."))
    kind = _kind(file)
    document = ProjectDocument.objects.create(
        project=project, title_sv=title_sv.strip(), title_en=title_en.strip(), language=language, day=day,
        kind=kind, size=file.size, file=file,
    )  # fmt: skip
    record(project.audit_key, "catalogue.document_added", actor=actor,
           data={"number": document.pk, "kind": kind})  # fmt: skip
    return document


@transaction.atomic
def add_picture(
    project: Project,
    *,
    file: File,  # type: ignore[type-arg]  # Django's File is generic in its stubs only
    alt_sv: str,
    alt_en: str,
    actor: Any | None,
    photographer: str = "",
) -> ProjectPicture:
    """Keep a picture of a project, turned upright and without anything the camera wrote into it.

    Raises `RefusedRecord` without a description in both languages and for what is no picture.
    """
    if not (alt_sv.strip() and alt_en.strip()):
        raise RefusedRecord(
            gettext("Describe the picture in Swedish and English for those who cannot see it.")
        )
    _check_size(file)
    large, small = cleaned(file)
    picture = ProjectPicture.objects.create(
        project=project, alt_sv=alt_sv.strip(), alt_en=alt_en.strip(), photographer=photographer.strip(),
        position=project.pictures.count(), file=large.file, width=large.width, height=large.height,
        small=small.file, small_width=small.width,
    )  # fmt: skip
    record(project.audit_key, "catalogue.picture_added", actor=actor, data={"number": picture.pk})
    return picture


def _kind(file: Any) -> DocumentType:
    """Return the kind of a document by its ending, if its first bytes do not belie it."""
    ending = PurePath(file.name or "").suffix.lower().lstrip(".")
    if ending not in DocumentType.values:
        known = ", ".join(DocumentType.values)
        raise RefusedRecord(
            gettext("Documents may be of these kinds: %(known)s. Save it as one of them.") % {"known": known}
        )
    _check_size(file)
    kind = DocumentType(ending)
    file.seek(0)
    begins = file.read(8)
    file.seek(0)
    if not begins.startswith(BEGINNINGS.get(kind, b"")) or (kind not in BEGINNINGS and b"\0" in begins):
        raise RefusedRecord(
            gettext("This is no %(kind)s file, though its name ends so. Save it anew.") % {"kind": kind.label}
        )
    return kind


def _check_size(file: Any) -> None:
    if file.size > LARGEST:
        most = {"most": LARGEST // 1024**2}
        raise RefusedRecord(gettext("The file is larger than %(most)s MB. Make it smaller first.") % most)
