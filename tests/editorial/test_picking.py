"""Editors pick from lists that are read live, and place the catalogue's own figures on any page."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Page

from samband.editorial import choosing
from samband.editorial.blocks import PageBlocks
from samband.editorial.models import ComponentPage, HomePage, PlainPage, PublicationPage, ShortcutPage
from samband.editorial.queries import figure_for, shortcut
from samband.editorial.states import Shortcut
from tests.cast import organisation, with_role

pytestmark = pytest.mark.django_db
BLOCKS = PageBlocks()


def clean(figure: str, filter_address: str = "") -> Any:
    value = {"title": "", "figure": figure, "filter": filter_address}
    return BLOCKS.clean(BLOCKS.to_python([{"type": "statistics", "value": value}]))


def options(page_class: type[Page], name: str, **columns: Any) -> list[str]:
    editor = with_role("Rut Redaktor", organisation("Funder of pages", "SE", "funder"), "editor")
    form = page_class.get_edit_handler().get_form_class()(instance=page_class(**columns), for_user=editor)
    return [code for code, _label in form.fields[name].choices]


def test_a_component_is_picked_from_those_of_the_programme(site: None) -> None:
    codes = [code for code, _name in choosing.components()]
    assert "project" in codes
    assert options(ComponentPage, "component") == ["", *codes]


def test_a_code_that_the_list_has_lost_stays(site: None) -> None:
    codes = [code for code, _name in choosing.types()]
    assert options(PublicationPage, "type_code", type_code="scrolls") == ["", *codes, "scrolls"]


@pytest.mark.parametrize(
    "address", ["", "?country=BW", "country=BW", "https://x.example/projekt/?country=BW", "/sv/projekt/"]
)
def test_a_figure_takes_the_address_of_a_list(programme: None, address: str) -> None:
    assert clean("projects-by-year", address)[0].value["filter"] == address


@pytest.mark.parametrize(
    ("figure", "address"),
    [("stars-by-year", ""), ("", ""), ("lengths", "?utm_source=x"), ("lengths", "https://[/?country=BW"),
     ("lengths", "?" + "a&" * 1_500)],
)  # fmt: skip
def test_a_figure_or_an_address_that_means_nothing_is_refused(
    programme: None, figure: str, address: str
) -> None:
    with pytest.raises(ValidationError):
        clean(figure, address)


def test_a_figure_of_a_selection_has_a_name_of_its_own(programme: None) -> None:
    whole, some = figure_for("lengths", ""), figure_for("lengths", "?country=BW")
    assert whole is not None and some is not None
    assert (whole.name, some.name[:8], len(some.name)) == ("lengths", "lengths-", 16)
    assert "country=BW" in some.data_url
    assert figure_for("nothing", "") is None


def test_a_page_shows_the_figure_with_its_data(site: None, client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="sv")
    body = [("statistics", {"title": "Så växte det", "figure": "projects-by-year", "filter": "?country=BW"}),
            ("statistics", {"title": "", "figure": "taken-away", "filter": ""})]  # fmt: skip
    home.add_child(instance=PlainPage(title="Siffror", slug="siffror", locale=home.locale, body=body))
    shown = client.get("/sv/siffror/")
    text = shown.content.decode()
    assert (shown.status_code, text.count('class="section figure"')) == (200, 1)
    assert text.count('<h2 class="block-title">Så växte det</h2>') == 1


def test_every_shortcut_leads_somewhere(site: None, client: Client) -> None:
    assert [client.get(shortcut(target)).status_code for target in Shortcut.values] == [200] * len(Shortcut)
    home = HomePage.objects.get(locale__language_code="sv")
    home.add_child(
        instance=ShortcutPage(title="Karta", slug="karta", locale=home.locale, target=Shortcut.MAP)
    )
    assert client.get("/sv/karta/").headers["Location"] == "/sv/projekt/?view=map"
