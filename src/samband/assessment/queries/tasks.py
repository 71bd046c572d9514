"""What waits for a person in the office, and why."""

from dataclasses import dataclass
from functools import cache, partial, reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q

from samband.applications import states as s
from samband.assessment.models import Assignment
from samband.assessment.queries.cases import handed_in_by_others, roles_of
from samband.foundation.access.prepared import Prepared
from samband.people.states import Role
from samband.rulebook.findings import N_

MOST = 12
"""Tasks shown at most; the queue has them all."""


@dataclass(frozen=True, slots=True)
class Task:
    """A case that waits for the person, and for what (a msgid)."""

    case: Any
    reason: str


SHOWN = (
    "number", "state", "submitted_at", "application__title_sv", "application__title_en", "organisation__name",
)  # fmt: skip
"""What a list of tasks shows of each case."""


def tasks_of(user: Any) -> list[Task]:
    """Return what waits for a person, oldest first, in one query.

    An officer registers what has come in, checks and finishes the own cases, and scores where asked;
    a decision maker decides. Cases with an own conflict of interest are left out.
    """
    roles = roles_of(user) & {Role.OFFICER, Role.DECISION_MAKER}
    return (
        [Task(case, _reason(case)) for case in _waiting(frozenset(roles)).objects(user.pk)] if roles else []
    )


@cache
def _waiting(roles: frozenset[str]) -> Prepared:
    return Prepared(partial(_tasks, roles), 2_000_000_001)


def _tasks(roles: frozenset[str], person: int) -> Any:
    """Return the cases that wait for a person (a key) with these roles."""
    sheet = Assignment.objects.filter(case=OuterRef("pk"), officer=person)
    own_sheet, to_score = Exists(sheet), Exists(sheet.filter(handed_in_at=None))
    wanted: list[Any] = []
    if Role.OFFICER in roles:
        mine = Q(handling__officer=person, state__in=[*HANDLERS])
        wanted += [Q(state=s.SUBMITTED), mine, Q(state=s.ASSESSMENT) & Q(to_score)]
    if Role.DECISION_MAKER in roles:
        wanted.append(Q(state=s.READY_FOR_DECISION) & ~Q(own_sheet))
    waiting = handed_in_by_others(person).filter(round__is_rehearsal=False, state__in=[*HANDLERS, *OTHERS])
    rows = waiting.filter(reduce(or_, wanted)).exclude(conflicts_of_interest__person=person)
    rows = rows.select_related(None).select_related("application", "organisation").only(*SHOWN)
    return rows.annotate(has_own_sheet=to_score).order_by("submitted_at", "pk")[:MOST]


HANDLERS = {
    s.REGISTERED: N_("Start the formal check"),
    s.FORMAL_CHECK: N_("Do the formal check"),
    s.ASSESSMENT: N_("See that the assessment is finished"),
    s.DEFERRED: N_("Take up for decision again when it is time"),
}
"""What waits for the officer who handles a case, by state."""
OTHERS = {s.SUBMITTED: N_("Register"), s.READY_FOR_DECISION: N_("Decide")}


def _reason(case: Any) -> str:
    if case.state == s.ASSESSMENT and case.has_own_sheet:
        return N_("Score")
    return {**HANDLERS, **OTHERS}[case.state]
