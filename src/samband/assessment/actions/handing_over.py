"""What an officer holds in cases, handed over to a colleague before the officer leaves."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from samband.applications.states import OPEN_STATES
from samband.assessment.actions.scoring import let_off
from samband.assessment.actions.working import note, refuse
from samband.assessment.facts import assignment_findings
from samband.assessment.models import Assignment, ConflictOfInterest, Handling
from samband.people.actions import Duty
from samband.people.queries import Organisation, User, stands_for
from samband.people.states import Kind, Role
from samband.rulebook.findings import N_, Finding


def office_duties(person: User, organisation: Organisation, remaining: Any) -> list[Duty]:
    """Return the open cases an officer handles and the scores not handed in; all of them wait."""
    if organisation.kind != Kind.FUNDER or Role.OFFICER in remaining:
        return []
    rows = [(N_("Handles the case"), row.case) for row in _handled(person)]
    rows += [(N_("Scores the case"), row.case) for row in _sheets(person)]
    return [
        Duty(what, case.number, reverse("assessment:case_detail", args=[case.number])) for what, case in rows
    ]


def hand_over_office(
    person: User, *, to: User, organisation: Organisation, remaining: Any, actor: Any
) -> None:
    """Give a colleague the cases an officer handles and the scoring not done yet.

    Marks are personal: what was begun stays in the office's log, and the colleague begins anew. Raises
    `Refused` when the colleague is no officer or has a conflict of interest.
    """
    if not office_duties(person, organisation, remaining):
        return
    if not stands_for(to, organisation, Role.OFFICER):
        refuse([_unfit(N_("{name} is no programme officer."), to)])
    for handling in _handled(person):
        if ConflictOfInterest.objects.filter(case=handling.case, person=to).exists():
            refuse([_unfit(N_("{name} has a conflict of interest in {case}."), to, handling.case.number)])
        handling.officer = to
        handling.save(update_fields=["officer"])
        note(handling.case, "office.handler_chosen", actor=actor, data={"name": to.name})
    for sheet in _sheets(person):
        case = sheet.case
        let_off(sheet, actor)
        if not Assignment.objects.filter(case=case, officer=to).exists():
            refuse(assignment_findings(case, to))
            Assignment.objects.create(case=case, officer=to, assigned_at=timezone.now())
            note(case, "office.scorer_chosen", actor=actor, data={"name": to.name})


def _unfit(message: str, to: User, case: str = "") -> Finding:
    return Finding("assessment.cannot_take_over", message, {"name": to.name, "case": case}, where="to",
                   remedy=N_("Choose another colleague."))  # fmt: skip


def _handled(person: User) -> QuerySet[Handling]:
    rows = Handling.objects.filter(officer=person, case__state__in=OPEN_STATES)
    return rows.select_related("case__round__criteria").order_by("case__number")


def _sheets(person: User) -> QuerySet[Assignment]:
    rows = Assignment.objects.filter(officer=person, handed_in_at=None, case__state__in=OPEN_STATES)
    return rows.select_related("case__round__criteria", "officer").order_by("case__number")
