"""Moving everything a person holds in an organisation to a colleague, in one step."""

from typing import Any

from django.db import transaction

from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import refuse
from samband.people.actions.accounts import person_key
from samband.people.actions.leaving import Duty, duties_of, handed_over
from samband.people.actions.roles import change_roles, refuse_people
from samband.people.models import Membership, Organisation, User
from samband.people.policies import roles_given_by
from samband.rulebook.findings import N_


@transaction.atomic
def hand_over(
    person: User, *, organisation: Organisation, to: User, actor: Any, leaves: bool = False
) -> list[Duty]:
    """Move all that a person holds in an organisation to a colleague, and return what was moved.

    With `leaves` the person's roles there end in the same step. Raises `Refused` when it is not the
    actor's to do, the colleague does not belong there or cannot carry something; then nothing has moved.
    """
    if person.pk != actor.pk and not roles_given_by(actor, organisation):
        refuse_people()
    _refuse_unfit(organisation, person, to)
    held = duties_of(person, organisation)
    handed_over.send(
        sender=Membership, person=person, to=to, organisation=organisation, remaining=frozenset(), actor=actor
    )
    record(person_key(person), "people.handed_over", actor=actor,
           data={"organisation": organisation.slug, "to": to.pk, "held": [duty.subject for duty in held]})  # fmt: skip
    if leaves:
        change_roles(person, organisation=organisation, roles=[], actor=actor)
    return held


def _refuse_unfit(organisation: Organisation, person: User, to: User) -> None:
    belongs = Membership.objects.filter(
        user=to, user__is_active=True, organisation=organisation, is_vouched=True
    ).exists()
    if to.pk == person.pk or not belongs:
        refuse(
            "people.cannot_take_over", N_("{name} cannot take this over."),
            N_("Choose a colleague who belongs to the organisation."), where="to", name=to.name,
        )  # fmt: skip
