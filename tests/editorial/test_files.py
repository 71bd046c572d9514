"""Files and pictures: public only where a public page leads to them, and never listed or guessed."""

from typing import Any

import pytest
from django.test import Client

from samband.config.demo.landscapes import landscape
from samband.foundation.media.actions import keep_file, keep_picture
from samband.foundation.media.queries import picture_address
from tests.cast import with_role

pytestmark = pytest.mark.django_db


def test_a_file_is_public_while_a_published_page_leads_to_it(
    publication: Any, client: Any, funder: Any
) -> None:
    file = keep_file(b"%PDF-1.4 ...", name="guide.pdf", title="A guide")
    editor = Client()
    editor.force_login(with_role("Rut Redaktor", funder, "editor"))
    assert (client.get(file.url).status_code, editor.get(file.url).getvalue()) == (404, b"%PDF-1.4 ...")
    page = publication("A guide", file=file)
    answer = client.get(file.url)
    assert (answer.status_code, answer["Content-Type"], answer["X-Content-Type-Options"]) == (
        200, "application/pdf", "nosniff",
    )  # fmt: skip
    assert answer.getvalue() == b"%PDF-1.4 ..."
    assert client.get(file.url.replace("guide.pdf", "other.pdf")).status_code == 404
    page.unpublish()
    assert client.get(file.url).status_code == 404


def test_what_browsers_could_run_is_downloaded(publication: Any, client: Any) -> None:
    file = keep_file(b"a;b", name="table.csv", title="A table")
    publication("A table", file=file)
    answer = client.get(file.url)
    assert answer["Content-Disposition"] == 'attachment; filename="table.csv"'
    assert answer.getvalue() == b"a;b"


# Wagtail leaves the temporary file of a new cut to the garbage collector.
@pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*SpooledTemporaryFile:pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.filterwarnings("ignore:Unclosed file .*SpooledTemporaryFile:ResourceWarning")
def test_a_cut_picture_has_an_address_that_nobody_guesses(db: None, client: Any) -> None:
    picture = keep_picture(landscape(3), name="hills.jpg", title="Hills")
    address = picture_address(picture, "width-400|format-avif")
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/avif")
    assert answer.getvalue()[4:12] == b"ftypavif"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert address.startswith(f"/pictures/{picture.pk}/") and len(address.split("/")[-1]) == len(
        "x" * 24 + ".avif"
    )
    for path in ("/pictures/", f"/pictures/{picture.pk}/", "/pictures/1/guessed.jpg",
                 "/pictures/../files/original_images/hills.jpg", "/pictures/%00.jpg"):  # fmt: skip
        assert client.get(path).status_code == 404
