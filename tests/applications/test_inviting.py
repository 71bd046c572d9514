"""Starting a case, inviting into it, and coming in."""

import hashlib
from datetime import UTC, datetime, timedelta

from samband.applications.actions import (
    accept,
    accept_as_new_person,
    invite,
    resend_invitation,
    start_case,
    withdraw_invitation,
)
from samband.applications.models import Case, Invitation, Participation
from samband.applications.queries import find_partners, invitations
from samband.foundation.mail.models import Letter
from samband.people.queries import holds
from samband.people.states import Role
from tests.applications.making import fresh, party, refused, verbs


def ask(case, coordinator, email="new@example.org"):
    return invite(case, party=party(case, "international"), email=email, language="en", actor=coordinator)


def start(round_, kalmar, partner, actor):
    return start_case(round_, organisation=kalmar, partner=partner, language="en", actor=actor)


def test_numbers_follow_each_other_and_start_again_each_year(round_, coordinator, kalmar, poltava, now):
    numbers = [start(round_, kalmar, poltava, coordinator).number for _ in range(2)]
    now.move_to(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))  # already new year in Stockholm
    assert [*numbers, start(round_, kalmar, poltava, coordinator).number] == [
        "K-2026-0001", "K-2026-0002", "K-2027-0001",
    ]  # fmt: skip


def test_who_may_start_and_with_whom(round_, coordinator, stranger, counterpart, kalmar, poltava):
    for person in (stranger, counterpart):
        assert refused(start, round_, kalmar, poltava, person) == ["flow.not_permitted"]
    assert refused(start, round_, kalmar, kalmar, coordinator) == ["application.partner_at_home"]
    round_.closes_at = datetime(2026, 11, 1, tzinfo=UTC)
    round_.save()
    assert refused(start, round_, kalmar, poltava, coordinator) == ["round.closed"]
    assert Case.objects.count() == 0


def test_partners_are_found_by_any_spelling(poltava, kalmar):
    for written in ("Полтава", "полтава", "POLTAVA", "oltav"):
        assert [row.name for row in find_partners(written)] == ["Poltava"]
    for written in ("", " ", "Kalmar", "\0"):
        assert list(find_partners(written)) == []


def test_only_the_hash_of_the_link_is_kept(case, coordinator):
    invitation = ask(case, coordinator)
    letter = Letter.objects.get(intent="applications.invitation")
    token = letter.secret.rstrip("/").rpartition("/")[2]
    assert invitation.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert (letter.to, letter.language, letter.secret in letter.body) == ("new@example.org", "en", True)
    assert verbs(case)[-1] == "applications.invited"


def test_a_double_click_sends_one_letter_and_a_later_one_replaces(case, coordinator, now):
    first = ask(case, coordinator)
    assert ask(case, coordinator) == first
    now.shift(timedelta(minutes=2))
    second = ask(case, coordinator)
    first.refresh_from_db()
    assert (first.withdrawn_at is not None, second.withdrawn_at, Letter.objects.count()) == (True, None, 2)


def test_only_the_coordinator_invites(shared, counterpart, stranger, officer, coordinator):
    for person in (counterpart, stranger, officer):
        assert refused(ask, shared, person) == ["flow.not_permitted"]
    assert refused(ask, shared, coordinator, counterpart.email.upper()) == ["invitation.already_in_case"]


def test_a_new_person_comes_in_with_account_and_role(case, coordinator, poltava):
    invitation = ask(case, coordinator)
    person = accept_as_new_person(invitation, name="New", password="corn silver lamp 7", language="en")
    part = Participation.objects.get(user=person)
    assert (part.party.key, part.role) == ("international", "counterpart")
    assert holds(person, Role.COUNTERPART, organisation=poltava)
    assert verbs(case)[-1] == "applications.invitation_accepted"
    again = accept(Invitation.objects.get(), actor=person)
    assert (again, verbs(case).count("applications.invitation_accepted")) == (part, 1)


def test_links_work_for_one_person_once_and_in_time(case, coordinator, counterpart, stranger, now):
    invitation = ask(case, coordinator, counterpart.email)
    assert refused(accept, invitation, actor=stranger) == ["flow.not_permitted"]
    new = {"name": "x", "password": "y", "language": "sv"}
    assert refused(accept_as_new_person, invitation, **new) == ["invitation.account_exists"]
    now.shift(timedelta(days=14))
    assert refused(accept, invitation, actor=counterpart) == ["invitation.expired"]
    again = ask(case, coordinator, counterpart.email)
    assert refused(withdraw_invitation, again, actor=counterpart) == ["flow.not_permitted"]
    accept(again, actor=counterpart)
    assert refused(withdraw_invitation, again, actor=coordinator) == ["invitation.accepted"]
    assert refused(accept, again, actor=stranger) == ["invitation.accepted"]


def test_a_withdrawn_invitation_is_recorded_and_useless(case, coordinator, counterpart):
    invitation = ask(case, coordinator, counterpart.email)
    withdraw_invitation(invitation, actor=coordinator)
    assert refused(accept, invitation, actor=counterpart) == ["invitation.withdrawn"]
    assert verbs(case)[-1] == "applications.invitation_withdrawn"


def test_nobody_comes_into_a_case_that_is_no_longer_written(case, coordinator, counterpart):
    invitation = ask(case, coordinator, counterpart.email)
    Case.objects.update(state="withdrawn")
    assert refused(accept, invitation, actor=counterpart) == ["invitation.case_closed"]
    assert fresh(case).participations.count() == 1


def test_an_expired_invitation_is_sent_again_by_who_may(case, coordinator, counterpart, now):
    first = ask(case, coordinator)
    now.shift(timedelta(days=15))
    assert [row.has_expired for row in invitations(case)] == [True]
    assert refused(resend_invitation, first, actor=counterpart) == ["flow.not_permitted"]
    again = resend_invitation(first, actor=coordinator)
    assert (again.email, [row.has_expired for row in invitations(case)]) == (first.email, [True, False])
    accept_as_new_person(again, name="New", password="corn silver lamp 7", language="en")
    again.refresh_from_db()
    assert refused(resend_invitation, again, actor=coordinator) == ["invitation.accepted"]


def test_a_coordinator_sends_so_many_letters_a_day(case, coordinator, settings, now):
    settings.INVITATIONS_A_DAY = 2
    for number in range(2):
        ask(case, coordinator, f"{number}@example.org")
    assert refused(ask, case, coordinator) == ["invitation.too_many"]
    now.shift(timedelta(days=1, seconds=1))
    assert ask(case, coordinator).email == "new@example.org"
