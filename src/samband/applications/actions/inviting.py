"""Inviting a person into a case by a letter with a secret link, and answering it."""

from datetime import datetime, timedelta
from typing import Any, NoReturn

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samband.applications.actions.locking import locked, refuse, refuse_person
from samband.applications.models import Case, Invitation, Participation, Party
from samband.applications.policies import may_invite
from samband.applications.queries.invitations import why_closed
from samband.applications.states import WRITING_STATES, CaseRole, Side
from samband.foundation.access.tokens import new_token, token_hash
from samband.foundation.audit.actions import record
from samband.foundation.mail.actions import write_letter
from samband.people.actions import create_account, give_role
from samband.people.queries import User, person_by_email, stands_for
from samband.people.states import LEAD_ROLES, Role
from samband.rulebook.wording import N_

VALID_FOR = timedelta(days=14)
DOUBLE_CLICK = timedelta(minutes=1)
"""The same invitation asked for again so soon is the same wish, not a second one."""
CLOSED = {
    "accepted": (
        N_("This invitation has already been accepted."),
        N_("Sign in with the account that accepted it."),
    ),
    "withdrawn": (
        N_("This invitation was withdrawn."),
        N_("Ask the person who invited you for a new one."),
    ),
    "expired": (
        N_("This invitation has expired."),
        N_("Ask the person who invited you for a new one."),
    ),
    "case_closed": (
        N_("The application is no longer being written."),
        N_("Ask the person who invited you how the case stands."),
    ),
}


@transaction.atomic
def invite(case: Case, *, party: Party, email: str, language: str, actor: Any) -> Invitation:
    """Invite a person to write for a party; the letter with the secret link goes out in `language`.

    An earlier invitation to the same address is withdrawn, so that one link works at a time. Raises
    `Refused` when the actor may not invite or has sent as many letters as one person can within a day,
    or the person is in the case already.
    """
    fresh = locked(case)
    if not may_invite(actor, fresh) or party.case_id != fresh.pk:
        refuse_person()
    email = email.strip().lower()
    if any(row.user.email.lower() == email for row in fresh.participations.all()):
        refuse(
            "invitation.already_in_case",
            N_("{email} takes part in the case already."),
            N_("Nothing needs to be done."),
            where="email",
            email=email,
        )
    now = timezone.now()
    for earlier in fresh.invitations.filter(email=email, accepted_at=None, withdrawn_at=None):
        if earlier.party_id == party.pk and now - earlier.created_at < DOUBLE_CLICK:
            return earlier
        withdraw_invitation(earlier, actor=actor)
    _refuse_too_many(actor, now)
    token = new_token()
    invitation = Invitation.objects.create(
        case=fresh, party=party, email=email, language=language, token_hash=token_hash(token),
        role=CaseRole.CONTRIBUTOR if party.side == Side.SWEDISH else CaseRole.COUNTERPART,
        invited_by=actor, created_at=now, expires_at=now + VALID_FOR,
    )  # fmt: skip
    record(fresh.audit_key, "applications.invited", actor=actor, data={"email": email, "party": party.key})
    write_letter(
        "applications.invitation", to=email, language=language, recipient=person_by_email(email),
        subject_key=fresh.audit_key,
        secret=settings.BASE_URL + reverse("applications:invitation", args=[token]),
        context={"case": fresh, "party": party, "invited_by": actor, "expires_at": invitation.expires_at},
    )  # fmt: skip
    return invitation


@transaction.atomic
def resend_invitation(invitation: Invitation, *, actor: Any) -> Invitation:
    """Send an unanswered invitation once more, expired or not, with a new link. Raises `Refused`."""
    if invitation.accepted_at is not None:
        _refuse_closed("accepted")
    return invite(invitation.case, party=invitation.party, email=invitation.email,
                  language=invitation.language, actor=actor)  # fmt: skip


def _refuse_too_many(actor: Any, now: datetime) -> None:
    """Refuse when a person has sent as many letters within a day as one sensibly does."""
    sent = Invitation.objects.filter(invited_by=actor, created_at__gt=now - timedelta(days=1)).count()
    if sent >= settings.INVITATIONS_A_DAY:
        refuse(
            "invitation.too_many",
            N_("You have sent {most} invitations within a day, which is the most one person can send."),
            N_("Wait until tomorrow, or write to us."),
            where="email",
            most=settings.INVITATIONS_A_DAY,
        )


@transaction.atomic
def withdraw_invitation(invitation: Invitation, *, actor: Any) -> Invitation:
    """Make the link of an invitation useless. Raises `Refused` when it is used already."""
    fresh = Invitation.objects.select_for_update().select_related("case").get(pk=invitation.pk)
    if not may_invite(actor, fresh.case):
        refuse_person()
    if fresh.accepted_at is not None:
        _refuse_closed("accepted")
    if fresh.withdrawn_at is None:
        fresh.withdrawn_at = timezone.now()
        fresh.save(update_fields=["withdrawn_at"])
        record(fresh.case.audit_key, "applications.invitation_withdrawn", actor=actor,
               data={"email": fresh.email})  # fmt: skip
    return fresh


@transaction.atomic
def accept(invitation: Invitation, *, actor: User) -> Participation:
    """Let the invited person into the case, for the party that invited; asked twice, it stays so.

    Raises `Refused` when the link no longer works, or belongs to somebody else's address.
    """
    fresh = Invitation.objects.select_for_update().get(pk=invitation.pk)
    case = locked(fresh.case)
    if fresh.accepted_by_id == actor.pk:
        return Participation.objects.get(case=case, user=actor)
    if closed := why_closed(fresh):
        _refuse_closed(closed)
    if case.state not in WRITING_STATES:
        _refuse_closed("case_closed")
    if actor.email.lower() != fresh.email.lower():
        refuse_person()
    fresh.accepted_at, fresh.accepted_by = timezone.now(), actor
    fresh.save(update_fields=["accepted_at", "accepted_by"])
    part, _ = Participation.objects.get_or_create(
        case=case, user=actor, defaults={"party": fresh.party, "role": fresh.role}
    )
    role = Role.COUNTERPART if fresh.role == CaseRole.COUNTERPART else Role.CONTRIBUTOR
    give_role(
        actor, organisation=fresh.party.organisation, role=role, actor=fresh.invited_by,
        is_vouched=stands_for(fresh.invited_by, fresh.party.organisation, *LEAD_ROLES),
    )  # fmt: skip
    record(case.audit_key, "applications.invitation_accepted", actor=actor, data={"party": fresh.party.key})
    return part


@transaction.atomic
def accept_as_new_person(invitation: Invitation, *, name: str, password: str, language: str) -> User:
    """Create a personal account for the invited address, and let its owner into the case.

    The password has been validated. Raises `Refused` when the link no longer works or the address
    has an account by now, which its owner signs in with instead.
    """
    fresh = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if closed := why_closed(fresh):
        _refuse_closed(closed)
    if person_by_email(fresh.email) is not None:
        refuse(
            "invitation.account_exists",
            N_("There is an account for {email} already."),
            N_("Sign in with it, and open the link again."),
            email=fresh.email,
        )
    user = create_account(fresh.email, name=name, password=password, language=language)
    accept(fresh, actor=user)
    return user


def _refuse_closed(why: str) -> NoReturn:
    message, remedy = CLOSED[why]
    refuse(f"invitation.{why}", message, remedy)
