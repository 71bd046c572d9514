"""Pictures lose what their camera wrote into them, and stand upright."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from samband.foundation.media.cleaning import StrangePicture, cleaned

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
CANARY = b"CANARY"


def file(form: str, **options: object) -> ContentFile[bytes]:
    out = BytesIO()
    Image.new("RGB", (40, 20), "#0b5560").save(out, form, **options)
    return ContentFile(out.getvalue(), name=f"a.{form.lower()}")


def exif(turned: int = 1) -> bytes:
    data = Image.Exif()
    data[ORIENTATION], data[MAKER] = turned, "CANARY"
    data[GPS] = {1: "N", 2: (57.0, 38.0, 0.0), 29: "CANARY"}
    return data.tobytes()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_metadata_is_gone_and_the_picture_is_there(form: str) -> None:
    given = file(form, exif=exif())
    assert CANARY in given.read()
    bare = cleaned(given)
    content = bare.read()
    with Image.open(BytesIO(content)) as picture:
        assert (picture.format, picture.size, dict(picture.getexif())) == (form, (40, 20), {})
    assert CANARY not in content


def test_comments_and_texts_are_gone() -> None:
    words = PngInfo()
    words.add_text("Author", "CANARY")
    words.add_itxt("XML:com.adobe.xmp", "CANARY")
    assert CANARY not in cleaned(file("PNG", pnginfo=words)).read()
    assert CANARY not in cleaned(file("JPEG", comment="CANARY", xmp=CANARY)).read()
    assert CANARY not in cleaned(file("GIF", comment="CANARY")).read()


def test_a_picture_that_lay_on_its_side_stands_upright() -> None:
    with Image.open(BytesIO(cleaned(file("JPEG", exif=exif(6))).read())) as picture:
        assert picture.size == (20, 40)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"<svg onload='alert(1)'/>"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(StrangePicture):
        cleaned(ContentFile(content, name="a.png"))
