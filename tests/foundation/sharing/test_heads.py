"""What a page tells networks: signed pictures, data that cannot end its element, one true address."""

import json
import re
from io import BytesIO

import pytest
from django.test import Client, RequestFactory
from PIL import Image

from samband.foundation.sharing import lettering
from samband.foundation.sharing.heads import Feed, Sharing, card_path, card_words, page_head
from samband.foundation.sharing.lettering import broken, length, readable
from samband.foundation.sharing.pictures import card, touch_icon

pytestmark = pytest.mark.django_db


def signed(path: str) -> str:
    return path.removeprefix("/card/").removesuffix(".png")


def test_a_picture_says_what_its_address_says(client: Client) -> None:
    path = card_path("Полтава – Kalmar", "Project")
    assert path == card_path("Полтава – Kalmar", "Project")
    assert card_words(signed(path)) == ("Полтава – Kalmar", "Project")
    answer = client.get(path)
    picture = Image.open(BytesIO(answer.content))
    assert (answer["Content-Type"], picture.size) == ("image/png", (1200, 630))
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert len(answer.content) < 30_000


@pytest.mark.parametrize("path", ["/card/x.png", "/card/a:b.png", "/card/%00:%ff.png", "/card/:.png"])
def test_nobody_else_writes_on_our_pictures(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert card_words(signed(card_path("Title"))[:-1] + "_") is None


def test_the_same_words_give_the_same_bytes() -> None:
    first = card("A title", "", "Samband")
    card.cache_clear()
    assert card("A title", "", "Samband") == first
    assert Image.open(BytesIO(touch_icon())).size == (180, 180)


@pytest.mark.parametrize("title", ["", " ", "x" * 400, "ord " * 100, "日本 中文", "مرحبا", "🦆🦆", "Łódź Ģ"])
def test_any_title_fits(title: str) -> None:
    lines = broken(readable(title), 60, 680, width=1024, most=4)
    assert len(lines) <= 4 and max(length(line, 60, 680) for line in lines) <= 1024
    assert card(title, title, "Samband")[:4] == b"\x89PNG"


def test_icons_are_where_browsers_guess_them(client: Client) -> None:
    assert client.get("/apple-touch-icon.png")["Content-Type"] == "image/png"
    assert client.get("/favicon.ico")["Location"] == "/static/samband/favicon.svg"


def test_data_cannot_end_its_element() -> None:
    data = {"@type": "Thing", "name": "</script><script>alert(1)</script> & co"}
    shown = Sharing("T", "", "website", "", "en_GB", (), (data,)).linked_data
    assert shown.count("<script") == 1 and shown.count("</script>") == 1
    block = re.sub(r"</?script[^>]*>", "", shown)
    assert json.loads(block) == {"@context": "https://schema.org", **data}


def test_a_head_knows_its_true_address_and_its_translations() -> None:
    request = RequestFactory().get("/en/granted/?page=2&x=1")
    head = page_head(request, title="Granted", query="page=2", feeds=(Feed("New", "/en/granted/feed/"),))
    assert head["canonical"] == "http://testserver/en/granted/?page=2"
    assert head["translations"] == {"sv": "/sv/beviljade/?page=2", "en": "/en/granted/?page=2"}


def test_a_picture_is_drawn_without_a_built_front_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering.finders, "find", lambda _path: None)
    lettering._font.cache_clear()
    card.cache_clear()
    assert Image.open(BytesIO(card("Älvar – Полтава", "", "Samband"))).size == (1200, 630)
    lettering._font.cache_clear()
    card.cache_clear()
