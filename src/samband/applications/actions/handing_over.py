"""A person's part in cases, handed over to a colleague or ended when the person leaves an organisation."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from samband.applications.models import Participation
from samband.applications.states import WRITING_STATES, CaseRole
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import refuse
from samband.people.actions import Duty
from samband.people.queries import Organisation, User, is_held_by_others, stands_for
from samband.people.states import Role
from samband.rulebook.wording import N_

WHAT = {
    CaseRole.COORDINATOR: N_("Coordinates the case"),
    CaseRole.COUNTERPART: N_("Writes and confirms for the partner"),
    CaseRole.CONTRIBUTOR: N_("Writes in the case"),
}
"""What a person holds in a case, by the role there."""


def parts_held(person: User, organisation: Organisation, remaining: Collection[Role]) -> list[Participation]:
    """Return the person's parts in the organisation's cases that the remaining roles do not carry."""
    rows = _parts().filter(user=person, party__organisation=organisation).order_by("case__number")
    return [part for part in rows if not _carries(part, remaining)]


def duties_in_cases(person: User, organisation: Organisation, remaining: Collection[Role]) -> list[Duty]:
    """Return those parts, and signatures nobody else could give, as duties.

    A part waits when nobody else in the case could do the same; the last signatory always does.
    """
    signing = [
        Duty(N_("Signs the application"), part.case.number,
             reverse("applications:case", args=[part.case.number]))
        for part in _signing(person, organisation, remaining)
    ]  # fmt: skip
    return signing + [
        Duty(
            WHAT[CaseRole(part.role)], part.case.number,
            reverse("applications:case", args=[part.case.number]), waits=_waits(part),
        )
        for part in parts_held(person, organisation, remaining)
    ]  # fmt: skip


def hand_over_parts(
    person: User, *, to: User, organisation: Organisation, remaining: Collection[Role], actor: Any
) -> None:
    """Give a colleague the person's parts; one who takes part already gets the wider role.

    Raises `Refused` when a case would come to somebody who is no coordinator, or who takes part in it
    for another partner.
    """
    for part in _signing(person, organisation, remaining):
        if not stands_for(to, organisation, Role.SIGNATORY):
            refuse(
                "applications.no_signatory",
                N_("Nobody would be left who signs {case} for the organisation."),
                N_("Let a signatory or the office name {name} signatory first."),
                where="to", name=to.name, case=part.case.number,
            )  # fmt: skip
    for part in parts_held(person, organisation, remaining):
        if part.role == CaseRole.COORDINATOR and not stands_for(to, organisation, Role.COORDINATOR):
            refuse(
                "applications.no_coordinator",
                N_("{name} is no coordinator, so {case} cannot be handed over."),
                N_("Give the role of coordinator first, or choose somebody who has it."),
                where="to", name=to.name, case=part.case.number,
            )  # fmt: skip
        _give(part, to)
        record(part.case.audit_key, "applications.handed_over", actor=actor,
               data={"from": person.pk, "to": to.pk, "role": part.role})  # fmt: skip


def end_parts(person: User, *, organisation: Organisation, remaining: Collection[Role], actor: Any) -> None:
    """End the parts that others in the case carry on; called when nothing waits for the person."""
    for part in parts_held(person, organisation, remaining):
        record(part.case.audit_key, "applications.left", actor=actor, data={"person": person.pk})
        part.delete()


def _give(part: Participation, to: User) -> None:
    there = Participation.objects.filter(case=part.case, user=to).first()
    if there is None:
        part.user = to
        part.save(update_fields=["user"])
        return
    if there.party_id != part.party_id:
        refuse(
            "applications.other_side", N_("{name} takes part in {case} for another partner."),
            N_("Choose somebody else."), where="to", name=to.name, case=part.case.number,
        )  # fmt: skip
    if _WIDTH.index(CaseRole(part.role)) > _WIDTH.index(CaseRole(there.role)):
        there.role = part.role
        there.save(update_fields=["role"])
    part.delete()


_WIDTH = (CaseRole.CONTRIBUTOR, CaseRole.COUNTERPART, CaseRole.COORDINATOR)


def _signing(
    person: User, organisation: Organisation, remaining: Collection[Role]
) -> QuerySet[Participation]:
    """Return the person's parts in drafts that nobody else could sign for the organisation."""
    rows = _parts().filter(user=person, party__organisation=organisation, case__state__in=WRITING_STATES)
    is_last = (
        Role.SIGNATORY not in remaining
        and stands_for(person, organisation, Role.SIGNATORY)
        and not is_held_by_others(person, organisation, Role.SIGNATORY)
    )
    return rows.order_by("case__number") if is_last else rows.none()


def _parts() -> QuerySet[Participation]:
    return Participation.objects.select_related("case", "user", "party")


def _carries(part: Participation, remaining: Collection[Role]) -> bool:
    """Tell whether the roles a person keeps in the organisation carry the part in the case."""
    return Role.COORDINATOR in remaining if part.role == CaseRole.COORDINATOR else bool(remaining)


def _waits(part: Participation) -> bool:
    """Tell whether nobody else of the same partner could do what the person does in the case."""
    others = _parts().filter(case=part.case, party=part.party, user__is_active=True).exclude(pk=part.pk)
    if part.role != CaseRole.CONTRIBUTOR:
        others = others.filter(role=part.role)
    return not others.exists()
