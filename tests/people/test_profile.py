"""A person's own details: what they may change, and the language that follows them."""

from typing import Any

from django.test import Client

from samband.foundation.audit.queries import history

PAGE = "/my/profile/"


def test_it_is_for_people_who_have_signed_in(client: Client, db: None) -> None:
    assert client.get(PAGE)["Location"] == f"/account/login/?next={PAGE}"


def test_name_and_language_are_changed_and_recorded_without_their_values(
    coordinator: Any, client: Client
) -> None:
    client.force_login(coordinator)
    response = client.post(PAGE, {"name": "  Karin \n Ny ", "language": "en"})
    coordinator.refresh_from_db()
    assert (response["Location"], response.cookies["django_language"].value) == (PAGE, "en")
    assert (coordinator.name, coordinator.language) == ("Karin Ny", "en")
    entry = history(f"person:{coordinator.pk}").last()
    assert (entry.verb, entry.data) == ("people.profile_edited", {"changed": ["name", "language"]})
    client.post(PAGE, {"name": "Karin Ny", "language": "en"})
    assert history(f"person:{coordinator.pk}").last() == entry


def test_a_refused_form_keeps_what_was_typed(coordinator: Any, client: Client) -> None:
    client.force_login(coordinator)
    response = client.post(PAGE, {"name": "Karin", "language": "xx"})
    assert (response.status_code, 'value="Karin"' in response.content.decode()) == (200, True)
    assert client.post(PAGE, {"name": "\0", "language": "en"}).status_code == 200


def test_the_language_switch_is_kept_with_the_account(coordinator: Any, client: Client) -> None:
    client.force_login(coordinator)
    client.post("/language/", {"language": "en", "next": "/my/"})
    coordinator.refresh_from_db()
    assert coordinator.language == "en"
    client.post("/language/", {"language": "xx", "next": "/my/"})
    coordinator.refresh_from_db()
    assert coordinator.language == "en"


def test_the_page_asks_the_same_however_many_roles(coordinator: Any, client: Client, queries_of: Any) -> None:
    client.force_login(coordinator)
    assert queries_of(PAGE) <= 6
