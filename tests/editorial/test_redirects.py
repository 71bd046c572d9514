"""Old addresses lead on after renames, moves and taking down; never in circles, never from one to the next."""

from typing import Any

import pytest
from django.test import TestCase
from wagtail.contrib.redirects.models import Redirect

from tests.editorial.desk import Desk, make_desk, new_page, said, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def answer(client: Any, address: str) -> tuple[int, str]:
    found = client.get(address)
    return found.status_code, found.get("Location", "")


def renamed(page: Any, slug: str) -> Any:
    with TestCase.captureOnCommitCallbacks(execute=True):
        return said(page, page.lead, slug=slug)


def test_a_renamed_page_is_found_at_its_old_address(desk: Desk, client: Any) -> None:
    assert answer(client, "/sv/om-oss/") == (200, "")
    renamed(desk.page, "vilka-vi-ar")
    assert answer(client, "/sv/om-oss/") == (301, "/sv/vilka-vi-ar/")
    assert answer(client, "/sv/om-oss/?a=1") == (301, "/sv/vilka-vi-ar/?a=1")
    assert answer(client, "/sv/vilka-vi-ar/") == (200, "")


def test_there_is_no_chain(desk: Desk, client: Any) -> None:
    page = desk.page
    for slug in ("ett", "tva", "tre"):
        page = renamed(page, slug)
    assert {answer(client, f"/sv/{old}/") for old in ("om-oss", "ett", "tva")} == {(301, "/sv/tre/")}


def test_back_and_forth_goes_in_no_circle(desk: Desk, client: Any) -> None:
    page = renamed(renamed(desk.page, "ny"), "om-oss")
    assert (answer(client, "/sv/om-oss/"), answer(client, "/sv/ny/")) == ((200, ""), (301, "/sv/om-oss/"))
    page = renamed(page, "ny")
    assert (answer(client, "/sv/ny/"), answer(client, "/sv/om-oss/")) == ((200, ""), (301, "/sv/ny/"))
    page.unpublish()
    assert answer(client, "/sv/ny/") == (302, "/sv/")
    assert answer(client, "/sv/om-oss/")[0] == 404


def test_a_whole_branch_follows(desk: Desk, client: Any) -> None:
    child = new_page(desk.page, "Historia", "historia")
    new_page(child, "Början", "borjan")
    renamed(desk.page, "vilka-vi-ar")
    assert answer(client, "/sv/om-oss/historia/borjan/") == (301, "/sv/vilka-vi-ar/historia/borjan/")
    child.refresh_from_db()
    child.move(desk.swedish, pos="last-child")
    assert answer(client, "/sv/vilka-vi-ar/historia/borjan/") == (301, "/sv/historia/borjan/")
    assert answer(client, "/sv/om-oss/historia/borjan/") == (301, "/sv/historia/borjan/")


def test_each_language_has_its_own(desk: Desk, client: Any) -> None:
    copy = translated(desk.page)
    renamed(copy, "about-us")
    assert answer(client, "/en/om-oss/") == (301, "/en/about-us/")
    assert answer(client, "/sv/om-oss/") == (200, "")


def test_what_was_taken_down_leads_up_for_now(desk: Desk, client: Any) -> None:
    child = new_page(desk.page, "Historia", "historia")
    child.unpublish()
    assert answer(client, "/sv/om-oss/historia/") == (302, "/sv/om-oss/")
    child.refresh_from_db()
    said(child, "Åter.")
    assert answer(client, "/sv/om-oss/historia/") == (200, "")
    assert Redirect.objects.count() == 0


def test_a_new_page_at_an_old_address_answers_for_itself(desk: Desk, client: Any) -> None:
    renamed(desk.page, "ny")
    new_page(desk.swedish, "Annat om oss", "om-oss")
    assert answer(client, "/sv/om-oss/") == (200, "")
    assert Redirect.objects.count() == 0


def test_what_an_editor_wrote_is_kept(desk: Desk, client: Any) -> None:
    Redirect.add_redirect("/sv/gammal/", redirect_to="/sv/om-oss/", is_permanent=True)
    assert answer(client, "/sv/gammal/") == (301, "/sv/om-oss/")
    Redirect.add_redirect("/sv/rund/", redirect_to="/sv/rund/")
    assert answer(client, "/sv/rund/")[0] == 404


def test_only_reading_is_led_on(desk: Desk, client: Any) -> None:
    renamed(desk.page, "ny")
    assert client.post("/sv/om-oss/").status_code in (404, 405)
    assert client.head("/sv/om-oss/").status_code == 301


@pytest.mark.parametrize("address", ["/sv/finns-inte/", "/sv/%00/", "/sv/" + "a" * 900 + "/", "/sv/%ff/"])
def test_unknown_addresses_stay_unknown(desk: Desk, client: Any, address: str) -> None:
    assert answer(client, address)[0] in (400, 404)
