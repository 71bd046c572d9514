"""Inviting a person into an organisation: the letter, the link, and who comes in."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from samband.foundation.audit.queries import history
from samband.foundation.mail.models import Letter
from samband.people.actions import (
    accept_membership,
    accept_membership_as_new,
    invite_person,
    withdraw_membership_invitation,
)
from samband.people.models import Invitation, Membership
from samband.people.queries import holds, person_by_email
from samband.people.states import Role
from tests.cast import person
from tests.people.test_belonging import administrator, coordinator, refused, signatory

__all__ = ["administrator", "coordinator", "signatory"]
NEW = "kim@example.org"


def ask(organisation: Any, actor: Any, role: Role = Role.CONTROLLER, email: str = NEW) -> Invitation:
    return invite_person(organisation, role=role, email=email, language="en", actor=actor)


def link_to(email: str) -> str:
    secret = Letter.objects.filter(intent="people.invitation", to=email).latest("pk").secret
    return secret.removeprefix("http://testserver").removeprefix("http://localhost:8000")


@pytest.fixture
def now(time_machine: Any) -> Any:
    time_machine.move_to("2026-11-22T10:00:00Z", tick=False)
    return time_machine


def test_a_letter_goes_out_and_only_the_hash_stays(kalmar: Any, coordinator: Any) -> None:
    invitation = ask(kalmar, coordinator, email=" Kim@Example.org")
    letter = Letter.objects.get(intent="people.invitation")
    assert (letter.to, letter.language, letter.secret in letter.body) == (NEW, "en", True)
    assert invitation.token_hash not in letter.body
    entry = history(kalmar.audit_key).last()
    assert entry is not None
    assert (entry.verb, entry.actor, entry.data) == (
        "people.invited", coordinator, {"email": NEW, "role": "controller"},
    )  # fmt: skip


def test_a_new_person_comes_in(kalmar: Any, coordinator: Any) -> None:
    invitation = ask(kalmar, coordinator)
    kim = accept_membership_as_new(invitation, name="Kim", password="corn silver lamp 7", language="en")
    assert (kim.email, holds(kim, Role.CONTROLLER, organisation=kalmar)) == (NEW, True)
    assert Membership.objects.get(user=kim).is_vouched is True
    assert refused(accept_membership_as_new, invitation, name="x", password="y", language="sv") == [
        "invitation.accepted"
    ]


def test_links_work_for_one_person_once_and_in_time(
    kalmar: Any, coordinator: Any, stranger: Any, now: Any
) -> None:
    kim = person("Kim")
    invitation = ask(kalmar, coordinator, email=kim.email)
    assert refused(accept_membership, invitation, actor=stranger) == ["flow.not_permitted"]
    new = {"name": "x", "password": "y", "language": "sv"}
    assert refused(accept_membership_as_new, invitation, **new) == ["invitation.account_exists"]
    now.shift(timedelta(days=14))
    assert refused(accept_membership, invitation, actor=kim) == ["invitation.expired"]
    again = ask(kalmar, coordinator, email=kim.email)
    assert accept_membership(again, actor=kim) == accept_membership(again, actor=kim)
    assert refused(withdraw_membership_invitation, again, actor=coordinator) == ["invitation.accepted"]
    assert refused(ask, kalmar, coordinator, email=kim.email) == ["people.has_role"]


def test_a_double_click_sends_one_letter_and_a_later_one_replaces(
    kalmar: Any, coordinator: Any, now: Any
) -> None:
    first = ask(kalmar, coordinator)
    assert ask(kalmar, coordinator) == first
    now.shift(timedelta(minutes=2))
    second = ask(kalmar, coordinator)
    first.refresh_from_db()
    assert (first.withdrawn_at is not None, second.withdrawn_at, Letter.objects.count()) == (True, None, 2)


def test_who_invites_whom(
    kalmar: Any, funder: Any, coordinator: Any, officer: Any, administrator: Any
) -> None:
    assert refused(ask, kalmar, coordinator, Role.SIGNATORY) == ["flow.not_permitted"]
    assert refused(ask, funder, officer, Role.OFFICER) == ["flow.not_permitted"]
    assert refused(ask, funder, administrator, Role.COORDINATOR) == ["flow.not_permitted"]
    assert ask(funder, administrator, Role.OFFICER).role == "officer"
    assert ask(kalmar, officer, Role.COORDINATOR).role == "coordinator"


def test_nobody_floods_mailboxes(kalmar: Any, coordinator: Any, settings: Any, now: Any) -> None:
    settings.INVITATIONS_A_DAY = 2
    for number in range(2):
        ask(kalmar, coordinator, email=f"{number}@example.org")
    assert refused(ask, kalmar, coordinator) == ["people.too_many_invitations"]
    now.shift(timedelta(days=1, seconds=1))
    assert ask(kalmar, coordinator).email == NEW


def test_a_withdrawn_link_is_useless(kalmar: Any, coordinator: Any, client: Client) -> None:
    withdraw_membership_invitation(ask(kalmar, coordinator), actor=coordinator)
    assert client.get(link_to(NEW)).status_code == 410
    assert client.get("/account/invitations/unknown/").status_code == 404


def test_the_pages_lead_in(kalmar: Any, coordinator: Any, client: Client) -> None:
    client.force_login(coordinator)
    words = {"email": NEW, "role": "controller", "language": "sv"}
    assert client.post("/my/organisations/kalmar-kommun/invite/", words).status_code == 302
    client.logout()
    typed = {"name": "Kim", "password": "kim", "language": "sv"}
    assert client.post(link_to(NEW), typed).status_code == 200
    assert person_by_email(NEW) is None
    answer = client.post(link_to(NEW), {**typed, "password": "corn silver lamp 7"})
    assert (answer.status_code, answer["Location"]) == (302, "/home/")
    assert client.get("/my/organisations/kalmar-kommun/").status_code == 200
