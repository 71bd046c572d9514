"""Inviting a person into an organisation by a letter with a secret link, and answering it."""

from datetime import timedelta
from typing import Any, NoReturn

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samband.foundation.access.tokens import new_token, token_hash
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import refuse
from samband.foundation.mail.actions import write_letter
from samband.people.actions.accounts import create_account, give_role
from samband.people.actions.roles import refuse_people
from samband.people.models import Invitation, Membership, Organisation, User
from samband.people.policies import may_give
from samband.people.queries.belonging import why_link_is_closed
from samband.people.queries.people import person_by_email
from samband.people.states import Role
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
}


@transaction.atomic
def invite_person(
    organisation: Organisation, *, role: Role, email: str, language: str, actor: Any | None
) -> Invitation:
    """Invite a person to a role in an organisation; the letter with the secret link goes out in `language`.

    An earlier invitation of the same address to the same role is withdrawn, so that one link works at a
    time. `actor` is None when an operator does it. Raises `Refused` when the role is not the actor's to
    give, the person has it already, or the actor has sent too many letters today.
    """
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if actor is not None and not may_give(actor, organisation, role):
        refuse_people()
    email, now = email.strip().lower(), timezone.now()
    _refuse_who_is_there(organisation, role, email)
    for earlier in Invitation.objects.filter(
        organisation=organisation, role=role, email=email, accepted_at=None, withdrawn_at=None
    ):
        if now - earlier.created_at < DOUBLE_CLICK:
            return earlier
        _close(earlier, actor)
    _refuse_too_many(actor)
    token = new_token()
    invitation = Invitation.objects.create(
        organisation=organisation, role=role, email=email, language=language, token_hash=token_hash(token),
        invited_by=actor, created_at=now, expires_at=now + VALID_FOR,
    )  # fmt: skip
    record(organisation.audit_key, "people.invited", actor=actor, data={"email": email, "role": role})
    write_letter(
        "people.invitation", to=email, language=language, recipient=person_by_email(email),
        subject_key=organisation.audit_key,
        secret=settings.BASE_URL + reverse("people:invitation", args=[token]),
        context={"invitation": invitation, "organisation": organisation, "invited_by": actor},
    )  # fmt: skip
    return invitation


def _refuse_who_is_there(organisation: Organisation, role: Role, email: str) -> None:
    there = Membership.objects.filter(
        organisation=organisation, role=role, user__email__iexact=email, is_vouched=True
    )
    if there.exists():
        refuse(
            "people.has_role", N_("{email} has this role already."), N_("Nothing needs to be done."),
            where="email", email=email,
        )  # fmt: skip


def _refuse_too_many(actor: Any | None) -> None:
    """Refuse when a person has sent as many letters within a day as one sensibly does."""
    if actor is None:
        return
    since = timezone.now() - timedelta(days=1)
    if (
        Invitation.objects.filter(invited_by=actor, created_at__gt=since).count()
        >= settings.INVITATIONS_A_DAY
    ):
        refuse(
            "people.too_many_invitations",
            N_("You have sent {most} invitations within a day, which is the most one person can send."),
            N_("Wait until tomorrow, or write to us."),
            most=settings.INVITATIONS_A_DAY,
        )


@transaction.atomic
def withdraw_membership_invitation(invitation: Invitation, *, actor: Any) -> Invitation:
    """Make the link of an invitation useless. Raises `Refused` when it is used already, or not the actor's."""
    fresh = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .get(pk=invitation.pk)
    )
    if not may_give(actor, fresh.organisation, Role(fresh.role)):
        refuse_people()
    if fresh.accepted_at is not None:
        _refuse_closed("accepted")
    if fresh.withdrawn_at is None:
        _close(fresh, actor)
    return fresh


def _close(invitation: Invitation, actor: Any | None) -> None:
    invitation.withdrawn_at = timezone.now()
    invitation.save(update_fields=["withdrawn_at"])
    record(invitation.organisation.audit_key, "people.invitation_withdrawn", actor=actor,
           data={"email": invitation.email, "role": invitation.role})  # fmt: skip


@transaction.atomic
def accept_membership(invitation: Invitation, *, actor: User) -> Membership:
    """Give the invited person the role; asked twice, it stays so.

    Raises `Refused` when the link no longer works, or belongs to somebody else's address.
    """
    fresh = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .get(pk=invitation.pk)
    )
    if fresh.accepted_by_id != actor.pk:
        if closed := why_link_is_closed(fresh):
            _refuse_closed(closed)
        if actor.email.lower() != fresh.email.lower():
            refuse_people()
        fresh.accepted_at, fresh.accepted_by = timezone.now(), actor
        fresh.save(update_fields=["accepted_at", "accepted_by"])
        record(
            fresh.organisation.audit_key, "people.invitation_accepted", actor=actor, data={"role": fresh.role}
        )
    return give_role(actor, organisation=fresh.organisation, role=Role(fresh.role), actor=fresh.invited_by)


@transaction.atomic
def accept_membership_as_new(invitation: Invitation, *, name: str, password: str, language: str) -> User:
    """Create a personal account for the invited address and give its owner the role.

    The password has been validated. Raises `Refused` when the link no longer works or the address has
    an account by now, which its owner signs in with instead.
    """
    fresh = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if closed := why_link_is_closed(fresh):
        _refuse_closed(closed)
    if person_by_email(fresh.email) is not None:
        refuse(
            "invitation.account_exists",
            N_("There is an account for {email} already."),
            N_("Sign in with it, and open the link again."),
            email=fresh.email,
        )
    user = create_account(fresh.email, name=name, password=password, language=language)
    accept_membership(fresh, actor=user)
    return user


def _refuse_closed(why: str) -> NoReturn:
    message, remedy = CLOSED[why]
    refuse(f"invitation.{why}", message, remedy)
