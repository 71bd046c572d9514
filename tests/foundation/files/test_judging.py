"""Which files are taken in, and what those that are not are told."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from samband.foundation.files.judging import LARGEST, judge, safe_name
from samband.foundation.files.problems import UnfitFile
from tests.foundation.files import samples


def why(name, content):
    with pytest.raises(UnfitFile) as refusal:
        judge(name, content)
    return refusal.value.finding.code


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("Avsiktsförklaring.PDF", samples.pdf(), "PDF"),
        ("plan.docx", samples.docx(), "Word"),
        ("plan.odt", samples.odt(), "OpenDocument"),
        ("photo.jpg", samples.photo(), "JPEG"),
        ("photo.png", samples.photo("PNG"), "PNG"),
    ],
)
def test_ordinary_files_are_taken_in(name, content, kind):
    judged = judge(name, content)
    assert (judged.name, judged.kind) == (name, kind)
    assert judged.was_cleaned is kind.endswith(("JPEG", "PNG"))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "file.empty"),
        ("a.pdf", b"%PDF-" + b"0" * LARGEST, "file.large"),
        ("a.exe", b"MZ", "file.kind"),
        ("pdf", samples.pdf(), "file.kind"),
        ("a.svg", b"<svg onload='x'>", "file.kind"),
        ("a.html", b"<script>", "file.kind"),
        ("a.pdf", b"<html><script>", "file.disguised"),
        ("a.pdf", samples.photo(), "file.disguised"),
        ("a.png", samples.photo("JPEG"), "file.disguised"),
        ("a.docx", samples.odt(), "file.broken"),
        ("a.xlsx", samples.docx(), "file.disguised"),
        ("a.docx", b"PK\x03\x04 no zip at all", "file.broken"),
        ("a.docx", samples.docx()[:-30], "file.broken"),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1") + b"0" * 512, "file.locked"),
        ("a.docx", samples.locked_docx(), "file.locked"),
        ("a.docx", samples.docx(**{"word/vbaProject.bin": b"x"}), "file.macros"),
        ("a.docx", samples.docx(**{"word/media/a.bin": b"0" * 5_000_000}), "file.bomb"),
        ("a.docx", samples.docx(**{f"p{n}": b"" for n in range(4_100)}), "file.bomb"),
        ("a.pdf", b"%PDF-1.7 nothing", "file.broken"),
        ("a.pdf", samples.pdf(password="x"), "file.locked"),
        ("a.pdf", samples.pdf(owner="x"), "file.locked"),
        ("a.pdf", samples.pdf(script=True), "file.active"),
        ("a.pdf", samples.pdf(inside=True), "file.active"),
        ("a.jpg", b"\xff\xd8\xff\xe0 broken", "file.picture"),
    ],
)
def test_other_files_are_refused_with_a_reason(name, content, code):
    assert why(name, content) == code


def test_what_the_camera_wrote_is_taken_out():
    judged = judge("a.jpg", samples.photo())
    assert b"CAMERA-CANARY" not in judged.content
    with Image.open(BytesIO(judged.content)) as picture:
        assert (dict(picture.getexif()), picture.size) == ({}, (12, 8))


@given(st.text(max_size=300))
def test_any_name_becomes_a_safe_one(name):
    safe = safe_name(name)
    assert 0 < len(safe) <= 120 or "." in safe
    assert not set(safe) & set('/\\"\0\r\n\u202e')
    assert not safe.startswith(".")


@settings(deadline=None)
@given(st.sampled_from(["a.pdf", "a.docx", "a.odt", "a.jpg", "a.png"]), st.binary(max_size=200))
def test_no_content_breaks_the_judging(name, content):
    start = {"a.pdf": b"%PDF-1.4\n", "a.jpg": b"\xff\xd8\xff", "a.png": b"\x89PNG\r\n\x1a\n"}.get(
        name, b"PK\x03\x04"
    )
    with pytest.raises(UnfitFile):
        judge(name, start + content)
