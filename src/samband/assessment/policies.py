"""Who may do what with a case in the office, and what bars a person from one case."""

from collections.abc import Sequence
from typing import Any

from samband.assessment.queries import is_reader, roles_of
from samband.people.states import Role
from samband.rulebook.findings import N_, Finding


def may_read(actor: Any) -> bool:
    """Tell whether the person may see cases in the office, with everything written there."""
    return is_reader(actor)


def may_handle(actor: Any, case: Any = None) -> bool:
    """Tell whether the person may handle and assess cases."""
    return Role.OFFICER in roles_of(actor)


def may_decide(actor: Any, case: Any = None) -> bool:
    """Tell whether the person may decide cases."""
    return Role.DECISION_MAKER in roles_of(actor)


def is_scorer(actor: Any, case: Any) -> bool:
    """Tell whether the person is one of those who score the case."""
    return any(assignment.officer_id == actor.pk for assignment in case.assignments.all())


def has_conflict(actor: Any, case: Any) -> bool:
    """Tell whether the person has declared a conflict of interest in the case."""
    return any(conflict.person_id == actor.pk for conflict in case.conflicts_of_interest.all())


def may_work(actor: Any, case: Any) -> bool:
    """Tell whether the person reads cases at all; whoever does may also declare a conflict."""
    return may_read(actor)


def barred_by_conflict(actor: Any, case: Any) -> Sequence[Finding]:
    """Return what keeps a person with a conflict of interest away from the case."""
    if not has_conflict(actor, case):
        return ()
    return (
        Finding(
            code="assessment.conflict_of_interest",
            message=N_("You have declared a conflict of interest in this case."),
            remedy=N_("Let a colleague take this step."),
        ),
    )


def barred_from_deciding(actor: Any, case: Any) -> Sequence[Finding]:
    """Return what keeps a person from deciding: a conflict, or having scored the case."""
    found = list(barred_by_conflict(actor, case))
    if is_scorer(actor, case):
        found.append(
            Finding(
                code="assessment.decider_scored",
                message=N_("You have scored this case, so you may not decide it."),
                remedy=N_("Let another decision maker decide."),
            )
        )
    return found


def barred_from_scoring(actor: Any, case: Any) -> Sequence[Finding]:
    """Return what keeps an officer from scoring: a conflict, or not being asked to."""
    found = list(barred_by_conflict(actor, case))
    if not found and not is_scorer(actor, case):
        found.append(
            Finding(
                code="assessment.not_assigned",
                message=N_("You are not one of those who score this case."),
                remedy=N_("Assign yourself as a scorer first."),
            )
        )
    return found
