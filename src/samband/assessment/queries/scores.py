"""Who scores a case, and whose marks and advice a person may see."""

from typing import Any

from samband.assessment.models import Assignment, Recommendation
from samband.calls.queries import criteria_of


def assignment_of(user: Any, case: Any) -> Assignment | None:
    """Return the person's own task to score the case, or None."""
    own = (row for row in case.assignments.all() if row.officer_id == user.pk)
    return next(own, None)


def shown_assignments(user: Any, case: Any) -> list[Assignment]:
    """Return the scorers whose marks a person may see now.

    Scores are blind: one's own always, the others' once one's own are handed in. Readers who do not
    score see them when enough people have handed in and nobody is left; with a conflict, never.
    """
    everybody = list(case.assignments.all())
    if _is_conflicted(user, case):
        return []
    done = [row for row in everybody if row.handed_in_at]
    own = assignment_of(user, case)
    if own is None:
        complete = len(done) == len(everybody) and len(done) >= criteria_of(case.round).scorers
        return everybody if complete else []
    return [row for row in everybody if row is own or (own.handed_in_at and row.handed_in_at)]


def shown_recommendation(user: Any, case: Any) -> Recommendation | None:
    """Return what the officers recommend, unless there is none yet or the person has a conflict of interest."""
    written: Recommendation | None = getattr(case, "recommendation", None)
    return None if _is_conflicted(user, case) else written


def _is_conflicted(user: Any, case: Any) -> bool:
    return any(conflict.person_id == user.pk for conflict in case.conflicts_of_interest.all())
