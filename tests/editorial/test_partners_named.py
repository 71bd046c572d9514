"""Whom articles are about: the news offer a partner as a choice only while the catalogue names it."""

from typing import Any

import pytest

from samband.catalogue.actions import ProjectFacts, SourceFacts, save_imported_project, set_sensitivity
from samband.catalogue.states import Sensitivity, Side
from tests.cast import organisation

pytestmark = pytest.mark.django_db
NEWS, FEED = "/en/news/", {"format": "atom"}


@pytest.fixture
def abroad(programme: None, kalmar: Any) -> Any:
    """A town with a public project together with Kalmar."""
    town = organisation("Kanaryville", "UA")
    sides = ((kalmar, Side.SWEDISH), (town, Side.INTERNATIONAL))
    source = SourceFacts(source="page.txt", record_hash="1")
    save_imported_project(ProjectFacts(partners=sides, title_en="Pipes"), source=source, actor=None)
    return town


def test_a_protected_partner_is_no_choice_and_leads_to_nothing(
    article: Any, client: Any, kalmar: Any, abroad: Any
) -> None:
    article("About both", partners=[kalmar, abroad])
    partnership = abroad.partnerships.get()
    offered, found, fed = [], [], []
    for level in Sensitivity:
        set_sensitivity(partnership, level=level, reason="Asked for", actor=None)
        offered.append([choice.value for choice in client.get(NEWS).context["news"].partners])
        asked = client.get(NEWS, {"partner": abroad.slug})
        found.append([line.page.title for line in asked.context["news"].lines])
        fed.append(b"About both" in client.get(NEWS, {"partner": abroad.slug, **FEED}).content)
    both = [kalmar.slug, abroad.slug]
    assert offered == [both, both, [kalmar.slug]]
    assert found == [["About both"], ["About both"], []]
    assert fed == [True, True, False]
    assert b"Kanaryville" not in client.get(NEWS).content


def test_a_partner_without_a_public_project_is_no_choice(article: Any, client: Any, kalmar: Any) -> None:
    article("About Kalmar", partners=[kalmar])
    assert client.get(NEWS).context["news"].partners == []
    assert client.get(NEWS, {"partner": kalmar.slug}).context["news"].lines == []
