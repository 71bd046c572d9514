"""Giving a role to a colleague and taking it away, by those who may."""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.db import transaction

from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import Refused, refuse
from samband.people.actions.accounts import give_role, person_key, roles_changed
from samband.people.actions.leaving import Duty, duties_of, has_left
from samband.people.models import Membership, Organisation, User
from samband.people.policies import may_give, may_take
from samband.people.states import Role
from samband.rulebook.findings import N_, Finding
from samband.rulebook.flow import NOT_PERMITTED, Verdict


@transaction.atomic
def appoint(user: User, *, organisation: Organisation, role: Role, actor: Any) -> Membership:
    """Give a person a role in an organisation, vouched for. Raises `Refused` when it is not the actor's to give."""
    if not may_give(actor, organisation, role, to=user):
        refuse_people()
    return give_role(user, organisation=organisation, role=role, actor=actor)


@transaction.atomic
def take_role(membership: Membership, *, actor: Any) -> None:
    """Take a role from a person; taken already, nothing changes.

    Raises `Refused` when it is not the actor's to take, or when something that needs the role would be
    left without anybody: then it says what must be handed over first.
    """
    rows = Membership.objects.select_for_update(of=("self",)).select_related("organisation", "user")
    fresh = rows.filter(pk=membership.pk).first()
    if fresh is None:
        return
    if not may_take(actor, fresh):
        refuse_people()
    person, organisation = fresh.user, fresh.organisation
    remaining = frozenset(Role(row.role) for row in rows.filter(user=person, organisation=organisation)
                          if row.pk != fresh.pk)  # fmt: skip
    refuse_while_held(duties_of(person, organisation, remaining))
    fresh.delete()
    record(person_key(person), "people.role_taken", actor=actor,
           data={"organisation": organisation.slug, "role": fresh.role})  # fmt: skip
    has_left.send(
        sender=Membership, person=person, organisation=organisation, remaining=remaining, actor=actor
    )
    roles_changed.send(sender=Membership, user=person)


@transaction.atomic
def change_roles(user: User, *, organisation: Organisation, roles: Iterable[Role], actor: Any) -> list[Role]:
    """Let these be a person's roles in an organisation, and return those that changed.

    Roles that stay need nobody's leave; those that only a partner spoke for are vouched for. Raises
    `Refused` for the first that may not be given or taken; then nothing has changed.
    """
    rows = Membership.objects.filter(user=user, organisation=organisation)
    held = {Role(row.role): row for row in rows}
    wanted = list(dict.fromkeys(roles))
    unsure = [] if actor.pk == user.pk else [role for role, row in held.items() if not row.is_vouched]
    given = [role for role in wanted if role not in held or role in unsure]
    taken = [role for role in held if role not in wanted]
    for role in given:
        appoint(user, organisation=organisation, role=role, actor=actor)
    for role in taken:
        take_role(held[role], actor=actor)
    return [*given, *taken]


def refuse_while_held(duties: list[Duty]) -> None:
    """Raise `Refused` with one finding for each thing that must be handed over first."""
    findings = [
        Finding(
            "people.held", N_("{subject} would be left without anybody."), {"subject": duty.subject},
            remedy=N_("Hand it over to somebody first."),
        )
        for duty in duties
        if duty.waits
    ]  # fmt: skip
    if findings:
        raise Refused(Verdict(None, tuple(findings)))


def refuse_people() -> NoReturn:
    """Raise `Refused` because this is not the person's to do."""
    refuse(
        NOT_PERMITTED,
        N_("You may not do this in this organisation."),
        N_("Ask the organisation's coordinator or signatory, or the office."),
    )
