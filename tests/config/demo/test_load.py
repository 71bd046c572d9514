"""The demo: people who can sign in, real partnerships in two languages, an open round, and no second time."""

import csv
from typing import Any

import pytest
import rich_click as click
from django.conf import settings as django_settings
from django.utils import timezone

from samband.calls.queries import open_rounds
from samband.catalogue.queries import published
from samband.catalogue.queries.disclosure import disclosable, disclosed
from samband.config.demo.load import load
from samband.config.demo.people import PASSWORD, PEOPLE, POLTAVA
from samband.foundation.audit.queries import broken_links
from samband.foundation.mail.queries import letters
from samband.importing.actions import build_place_index
from samband.people.queries import find_organisation, holds, organisations, person_by_email
from tests.environment import ROOT

PROTECTED = "Quiet rooms"
"""The invented project that nobody may find by its own name."""


@pytest.fixture
def demo(settings: Any, programme: None) -> str:
    """Demo mode with everything loaded; the outcome in words."""
    settings.DEMO = True
    build_place_index()
    return load()


def held() -> tuple[int, ...]:
    return (
        organisations().count(),
        published().count(),
        open_rounds(timezone.now()).count(),
        sum(person_by_email(person.email) is not None for person in PEOPLE),
    )


def test_the_demo(demo: str) -> None:
    """One test, since loading the demo takes seconds."""
    _people_can_sign_in()
    _projects_can_be_read_in_both_languages()
    _the_walk_can_begin()
    _sensitive_partnerships_are_shown_as_such()
    once = held()
    assert (load(), held(), once[2:]) == (demo, once, (1, len(PEOPLE)))
    assert (list(broken_links()), letters().count()) == ([], 0)


def _people_can_sign_in() -> None:
    for person in PEOPLE:
        user = person_by_email(person.email)
        organisation = find_organisation(person.place.country, person.place.name)
        assert (user.name, user.check_password(PASSWORD), user.language) == (
            person.name, True, person.language,
        )  # fmt: skip
        assert holds(user, person.role, organisation=organisation) is True
        assert person.email.endswith(".example")  # an address that can reach nobody


def _projects_can_be_read_in_both_languages() -> None:
    with (ROOT / "programme/demo/translations.csv").open(encoding="utf-8", newline="") as file:
        titles = sorted(row["title_en"] for row in csv.DictReader(file))
    assert sorted(published().values_list("title_en", flat=True)) == sorted([*titles, PROTECTED])
    for project in published():
        texts = (project.title_sv, project.title_en, project.summary_sv, project.summary_en)
        assert texts.count("") == 0, project


def _the_walk_can_begin() -> None:
    """Kalmar and Poltava are there, without a project and without anybody in Poltava."""
    poltava = find_organisation(POLTAVA.country, POLTAVA.name)
    assert (poltava.country, poltava.memberships.count()) == ("UA", 0)
    assert published().filter(title_en__contains="Poltava").count() == 0


def _sensitive_partnerships_are_shown_as_such() -> None:
    levels = {each.title.en: each.level.value for each in disclosed(disclosable()) if each.level != "open"}
    assert levels == {"Karlskrona and Chortkiv": "careful", "Advice for people who have fled": "protected"}


def test_the_demo_is_refused_where_people_work_for_real(programme: None) -> None:
    assert django_settings.DEMO is False
    with pytest.raises(click.ClickException) as refused:
        load()
    assert refused.value.message.startswith("Demo mode is off.")
    assert person_by_email(PEOPLE[0].email) is None
