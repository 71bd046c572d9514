"""Documents and pictures: only what may be shown is kept, and nothing that a camera or a name gives away."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from samband.catalogue.actions import RefusedRecord, add_document, add_picture, take_away
from samband.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
WORDS = {"alt_sv": "Elever vid en brunn", "alt_en": "Pupils at a well"}


@pytest.fixture(autouse=True)
def own_files(settings: Any, tmp_path: Any) -> None:
    """Keep what a test stores in its own folder."""
    backend = "django.core.files.storage.FileSystemStorage"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": backend, "OPTIONS": {"location": tmp_path}},
    }


def photograph(
    width: int = 2000, height: int = 1000, form: str = "JPEG", turned: int = 6
) -> ContentFile[bytes]:
    """Return a picture as a camera writes it: lying on its side, with position, names and a comment."""
    picture = Image.new("RGB", (width, height), "teal")
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x010E] = turned, "CANARY-artist", "CANARY-description"
    exif.get_ifd(0x8825)[1], exif.get_ifd(0x8825)[2] = "N", (49.0, 35.0, 0.0)
    more = {"comment": b"CANARY-comment"} if form == "JPEG" else {}
    kept = BytesIO()
    picture.save(kept, form, exif=exif, xmp=b"<x>CANARY-xmp</x>", **more)
    return ContentFile(kept.getvalue(), name="CANARY-name.jpg")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_kept_upright_and_without_what_the_camera_wrote(grant: Any, form: str) -> None:
    source = photograph(form=form)
    assert b"CANARY-artist" in source.read()
    picture = add_picture(grant().project, file=source, photographer="Frida Foto", actor=None, **WORDS)
    assert (picture.width, picture.height, picture.small_width) == (800, 1600, 360)
    for file in (picture.file, picture.small):
        with file.open() as stored:
            content = stored.read()
        assert b"CANARY" not in content and b"Exif" not in content and "CANARY" not in file.name
        with Image.open(BytesIO(content)) as kept:
            assert (kept.format, dict(kept.getexif())) == ("WEBP", {})


@pytest.mark.parametrize("content", [b"", b"no picture", b"<svg onload='alert(1)'/>", b"GIF89a" + b"\0" * 40])
def test_what_is_no_picture_is_refused(grant: Any, content: bytes) -> None:
    with pytest.raises(RefusedRecord, match="no picture"):
        add_picture(grant().project, file=ContentFile(content, name="a.jpg"), actor=None, **WORDS)


def test_half_a_picture_is_refused(grant: Any) -> None:
    half = photograph().read()[:2000]
    with pytest.raises(RefusedRecord, match="no picture"):
        add_picture(grant().project, file=ContentFile(half, name="a.jpg"), actor=None, **WORDS)


def test_a_picture_needs_words_in_both_languages(grant: Any) -> None:
    with pytest.raises(RefusedRecord, match="Describe"):
        add_picture(grant().project, file=photograph(), alt_sv="Elever", alt_en=" ", actor=None)


def test_a_document_is_kept_under_another_name(grant: Any) -> None:
    project = grant().project
    file = ContentFile(b"%PDF-1.7 and so on", name="../../CANARY report.PDF")
    document = add_document(project, file=file, title_en="Report", language="en", actor=None)
    assert (document.kind, document.size) == ("pdf", 18)
    assert document.file.name.startswith("projectdocuments/") and "CANARY" not in document.file.name
    entry = AuditEntry.objects.filter(subject=project.audit_key).last()
    assert entry and (entry.verb, entry.data) == (
        "catalogue.document_added", {"number": document.pk, "kind": "pdf"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("page.html", b"<script>", "may be of these kinds"),
        ("page.pdf", b"<script>", "no PDF file"),
        ("list.csv", b"MZ\0\0", "no CSV file"),
        ("none", b"%PDF-", "may be of these kinds"),
        ("a.docx", b"%PDF-", "no Word file"),
    ],
)
def test_other_files_are_refused(grant: Any, name: str, content: bytes, said: str) -> None:
    with pytest.raises(RefusedRecord, match=said):
        add_document(grant().project, file=ContentFile(content, name=name), title_en="A", actor=None)


def test_a_document_may_be_too_large_and_needs_a_title(grant: Any) -> None:
    project = grant().project
    large = ContentFile(b"%PDF-" + b"0" * 26 * 1024 * 1024, name="a.pdf")
    with pytest.raises(RefusedRecord, match="larger than 25 MB"):
        add_document(project, file=large, title_en="A", actor=None)
    with pytest.raises(RefusedRecord, match="title"):
        add_document(project, file=ContentFile(b"%PDF-", name="a.pdf"), actor=None)


def test_what_is_taken_away_takes_its_files_along(
    grant: Any, django_capture_on_commit_callbacks: Any
) -> None:
    picture = add_picture(grant().project, file=photograph(), actor=None, **WORDS)
    names = (picture.file.name, picture.small.name)
    with django_capture_on_commit_callbacks(execute=True):
        take_away(picture, actor=None)
    assert [default_storage.exists(name) for name in names] == [False, False]
