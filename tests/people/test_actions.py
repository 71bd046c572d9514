"""Accounts, roles and organisations: what is made, what is refused, and the audit row."""

from typing import Any

import pytest
from django.db import IntegrityError

from samband.foundation.audit.queries import history
from samband.people import actions
from samband.people.models import Membership, Organisation
from samband.people.queries import (
    find_organisation,
    holds,
    is_decision_maker,
    is_officer,
    is_staff,
    people_with,
)
from samband.people.states import Kind, Role
from tests.cast import person


def test_an_account_is_personal_and_recorded(db: None) -> None:
    user = actions.create_account("Eva.Larsson@Example.org ", name=" Eva ", password=None, language="sv")
    assert (user.email, user.name, user.has_usable_password()) == ("eva.larsson@example.org", "Eva", False)
    entry = history(f"person:{user.pk}").get()
    assert (entry.verb, entry.actor) == ("people.account_created", user)


def test_an_address_has_one_account(db: None) -> None:
    person("Eva Larsson")
    with pytest.raises(IntegrityError):
        actions.create_account("EVA.LARSSON@example.org", name="Eva", password=None, language="sv")


def test_a_role_given_twice_is_given_once(kalmar: Any, officer: Any) -> None:
    user = person("Eva Larsson")
    first = actions.give_role(user, organisation=kalmar, role=Role.COORDINATOR, actor=officer)
    again = actions.give_role(user, organisation=kalmar, role=Role.COORDINATOR, actor=officer)
    assert first == again
    assert Membership.objects.filter(user=user).count() == 1
    entry = history(f"person:{user.pk}").last()
    assert (entry.verb, entry.actor, entry.data) == (
        "people.role_given", officer, {"organisation": kalmar.slug, "role": "coordinator"}
    )  # fmt: skip
    assert holds(user, Role.COORDINATOR, organisation=kalmar) is True
    assert holds(user, Role.SIGNATORY) is False


@pytest.mark.parametrize(
    ("role", "answers"),
    [
        ("officer", (True, True, False)), ("decision_maker", (True, False, True)),
        ("finance_officer", (True, False, False)), ("coordinator", (False, False, False)),
        ("counterpart", (False, False, False)),
    ],
)  # fmt: skip
def test_who_works_at_the_funder(
    role: str, answers: tuple[bool, bool, bool], request: pytest.FixtureRequest
) -> None:
    user = request.getfixturevalue(role)
    assert (is_staff(user), is_officer(user), is_decision_maker(user)) == answers


def test_an_organisation_is_registered_once(db: None) -> None:
    def register(name: str, *, others: tuple[str, ...] = ()) -> Organisation:
        return actions.register_organisation(
            name, country="UA", kind=Kind.MUNICIPALITY, actor=None, other_names=others
        )

    first = register("Kherson", others=("Cherson", "Херсон"))
    assert register("Kherson", others=("Cherson", "Kherson")) == first
    assert sorted(first.names.values_list("name", flat=True)) == ["Cherson", "Херсон"]
    assert find_organisation("UA", "Херсон") == first
    assert find_organisation("SE", "Kherson") is None
    assert [entry.verb for entry in history(f"organisation:{first.slug}")] == [
        "people.organisation_registered"
    ]


def test_slugs_are_readable_and_their_own(db: None) -> None:
    def slug(name: str, country: str) -> str:
        return actions.register_organisation(name, country=country, kind=Kind.OTHER, actor=None).slug

    assert [slug("Håbo", "SE"), slug("Habo", "SE"), slug("Habo", "NO"), slug("!!!", "SE")] == [
        "habo", "habo-se", "habo-no", "organisation"
    ]  # fmt: skip


def test_people_are_listed_by_role(officer: Any, second_officer: Any, coordinator: Any) -> None:
    assert list(people_with(Role.OFFICER)) == [officer, second_officer]
