"""The office's pages of what is shown: found, set with a reason, written for the public, cleared one by one."""

from typing import Any

import pytest
from django.urls import reverse

from samband.catalogue.actions import add_result, set_sensitivity
from samband.catalogue.models import Partnership, Project
from samband.catalogue.states import Sensitivity

pytestmark = pytest.mark.django_db


@pytest.fixture
def partnership(grant: Any) -> Partnership:
    """A partnership with one project."""
    return Partnership.objects.get(pk=grant().project.partnership_id)


def office(name: str, *parts: Any) -> str:
    return reverse(f"catalogue_office:{name}", args=parts)


def test_partnerships_are_found_by_name_and_level(client: Any, officer: Any, partnership: Any) -> None:
    client.force_login(officer)
    address = office("sensitivity", partnership.pk)
    for query, there in (
        ({}, True),
        ({"q": "poltav"}, True),
        ({"q": "zzz"}, False),
        ({"level": "careful"}, False),
    ):
        answer = client.get(office("sensitivity_list"), query)
        assert (answer.status_code, address in answer.content.decode()) == (200, there)


def test_a_level_is_set_with_a_reason(client: Any, officer: Any, partnership: Any) -> None:
    client.force_login(officer)
    address = office("sensitivity", partnership.pk)
    refused = client.post(address, {"level": "careful", "reason": " "})
    assert (refused.status_code, "Say why" in refused.content.decode()) == (422, True)
    assert client.post(address, {"level": "protected", "reason": "Threats."}).status_code == 302
    partnership.refresh_from_db()
    assert (partnership.sensitivity, partnership.sensitivity_reason) == ("protected", "Threats.")
    shown = client.get(address).content.decode()
    assert "Threats." in shown and "Olle Officer" in shown and "Public title in Swedish" in shown


def test_words_for_the_public_are_written(client: Any, officer: Any, partnership: Any) -> None:
    set_sensitivity(partnership, level=Sensitivity.PROTECTED, reason="Threats.", actor=None)
    project = Project.objects.get()
    client.force_login(officer)
    address = office("public_texts", partnership.pk, project.pk)
    assert client.post(address, {f"p{project.pk}-title_sv": "Skola för alla"}).status_code == 302
    long = client.post(address, {f"p{project.pk}-title_sv": "x" * 301})
    assert (long.status_code, "x" * 301 in long.content.decode()) == (422, True)
    project.refresh_from_db()
    assert project.public_title_sv == "Skola för alla"


def test_things_are_cleared_one_by_one(client: Any, officer: Any, partnership: Any) -> None:
    set_sensitivity(partnership, level=Sensitivity.CAREFUL, reason="Threats.", actor=None)
    result = add_result(Project.objects.get(), text_en="Forty schools.", actor=None)
    client.force_login(officer)
    address = office("clear_item", partnership.pk, "result", result.pk)
    for word, cleared in (("yes", True), ("no", False)):
        assert client.post(address, {"cleared": word}).status_code == 302
        result.refresh_from_db()
        assert result.cleared is cleared
    assert client.post(office("clear_item", partnership.pk, "secret", result.pk)).status_code == 404


def test_only_officers_and_editors_may(
    client: Any, decision_maker: Any, stranger: Any, partnership: Any
) -> None:
    for person in (decision_maker, stranger):
        client.force_login(person)
        for address in (office("sensitivity_list"), office("sensitivity", partnership.pk)):
            assert client.get(address).status_code == 404
        posted = client.post(office("sensitivity", partnership.pk), {"level": "careful", "reason": "No."})
        assert posted.status_code == 404
    assert Partnership.objects.get().sensitivity == "open"
