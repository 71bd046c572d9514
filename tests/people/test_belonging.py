"""Who gives and takes which roles in an organisation, and who sees its people."""

from typing import Any

import pytest

from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused
from samband.people.actions import appoint, change_roles, give_role, take_role
from samband.people.models import Membership
from samband.people.policies import roles_given_by
from samband.people.queries import organisations_seen_by
from samband.people.queries.belonging import colleagues, roles_in
from samband.people.states import Role
from tests.cast import person, with_role

PARTNERS = ["coordinator", "signatory", "project_manager", "controller", "contributor"]


@pytest.fixture
def coordinator(kalmar: Any) -> Any:
    """One who coordinates, but does not sign."""
    return with_role("Lena Lead", kalmar, "coordinator")


@pytest.fixture
def signatory(kalmar: Any) -> Any:
    return with_role("Sigrid Signatory", kalmar, "signatory")


@pytest.fixture
def administrator(funder: Any) -> Any:
    return with_role("Ada Administrator", funder, "administrator")


def roles_of(user: Any, organisation: Any) -> list[str]:
    rows = Membership.objects.filter(user=user, organisation=organisation)
    return sorted(rows.values_list("role", flat=True))


def refused(verb: Any, *args: Any, **kwargs: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        verb(*args, **kwargs)
    return [finding.code for finding in caught.value.verdict.refusals]


def test_roles_fit_the_organisation(kalmar: Any, poltava: Any, funder: Any) -> None:
    assert [role.value for role in roles_in(kalmar)] == PARTNERS
    assert [role.value for role in roles_in(poltava)] == ["counterpart", *PARTNERS[1:]]
    assert [role.value for role in roles_in(funder)] == [
        "officer", "finance_officer", "decision_maker", "editor", "publisher", "administrator",
    ]  # fmt: skip


def test_who_gives_what(
    kalmar: Any, funder: Any, coordinator: Any, signatory: Any, officer: Any, administrator: Any,
    stranger: Any, finance_officer: Any, counterpart: Any,
) -> None:  # fmt: skip
    contributor = with_role("Kim Contributor", kalmar, "contributor")
    without_signing = [role for role in PARTNERS if role != "signatory"]
    expected = {
        "coordinator": (without_signing, 0), "signatory": (PARTNERS, 0), "officer": (PARTNERS, 0),
        "administrator": (PARTNERS, 6), "contributor": ([], 0), "stranger": ([], 0),
        "finance_officer": ([], 0), "counterpart": ([], 0),
    }  # fmt: skip
    people = {
        "coordinator": coordinator, "signatory": signatory, "officer": officer, "stranger": stranger,
        "administrator": administrator, "contributor": contributor, "finance_officer": finance_officer,
        "counterpart": counterpart,
    }  # fmt: skip
    found = {name: ([role.value for role in roles_given_by(one, kalmar)], len(roles_given_by(one, funder)))
             for name, one in people.items()}  # fmt: skip
    assert found == expected


def test_a_role_is_given_taken_and_recorded(kalmar: Any, coordinator: Any) -> None:
    kim = person("Kim Colleague")
    held = appoint(kim, organisation=kalmar, role=Role.CONTROLLER, actor=coordinator)
    take_role(held, actor=coordinator)
    take_role(held, actor=coordinator)
    told = [(row.verb, row.actor, row.data) for row in history(f"person:{kim.pk}")][1:]
    data = {"organisation": kalmar.slug, "role": "controller"}
    assert told == [("people.role_given", coordinator, data), ("people.role_taken", coordinator, data)]
    assert roles_of(kim, kalmar) == []


def test_nobody_gives_to_themselves_or_beyond_their_right(
    kalmar: Any, funder: Any, coordinator: Any, administrator: Any, officer: Any
) -> None:
    kim = person("Kim Colleague")
    for actor, to, organisation, role in (
        (coordinator, coordinator, kalmar, Role.CONTROLLER), (coordinator, kim, kalmar, Role.SIGNATORY),
        (coordinator, kim, kalmar, Role.COUNTERPART), (officer, kim, funder, Role.OFFICER),
        (officer, officer, kalmar, Role.COORDINATOR), (administrator, administrator, funder, Role.OFFICER),
        (coordinator, kim, kalmar, Role.OFFICER),
    ):  # fmt: skip
        assert refused(appoint, to, organisation=organisation, role=role, actor=actor) == [
            "flow.not_permitted"
        ]
    assert Membership.objects.filter(user=kim).count() == 0


def test_a_person_may_give_up_an_own_role(kalmar: Any, coordinator: Any, stranger: Any) -> None:
    held = with_role("Kim Contributor", kalmar, "contributor").memberships.get()
    assert refused(take_role, held, actor=stranger) == ["flow.not_permitted"]
    take_role(held, actor=held.user)
    assert Membership.objects.filter(pk=held.pk).exists() is False


def test_roles_change_together_or_not_at_all(kalmar: Any, coordinator: Any, signatory: Any) -> None:
    kim = with_role("Kim Contributor", kalmar, "contributor")
    changed = change_roles(kim, organisation=kalmar, roles=[Role.CONTROLLER], actor=coordinator)
    assert (changed, roles_of(kim, kalmar)) == ([Role.CONTROLLER, Role.CONTRIBUTOR], ["controller"])
    wanted = [Role.PROJECT_MANAGER, Role.SIGNATORY]
    assert refused(change_roles, kim, organisation=kalmar, roles=wanted, actor=coordinator) == [
        "flow.not_permitted"
    ]
    assert roles_of(kim, kalmar) == ["controller"]


def test_a_partners_word_alone_opens_no_register(poltava: Any, officer: Any, counterpart: Any) -> None:
    guest = person("Guest From Elsewhere")
    give_role(guest, organisation=poltava, role=Role.COUNTERPART, actor=None, is_vouched=False)
    assert (list(organisations_seen_by(guest)), roles_given_by(guest, poltava)) == ([], [])
    assert [row.is_vouched for row in colleagues(poltava)] == [False, True]
    change_roles(guest, organisation=poltava, roles=[Role.COUNTERPART], actor=counterpart)
    assert list(organisations_seen_by(guest)) == [poltava]
    assert history(f"person:{guest.pk}").last().verb == "people.role_vouched"  # type: ignore[union-attr]


def test_the_office_sees_all_and_members_their_own(
    kalmar: Any, poltava: Any, funder: Any, officer: Any, coordinator: Any, finance_officer: Any
) -> None:
    assert list(organisations_seen_by(officer)) == [kalmar, poltava, funder]
    assert list(organisations_seen_by(coordinator)) == [kalmar]
    assert list(organisations_seen_by(finance_officer)) == [funder]
