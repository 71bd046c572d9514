"""A person's own cases, with what is needed to tell whose turn it is."""

from typing import Any

from samband.applications.queries import my_cases
from samband.assessment.queries import decision_letters


def my_work(user: Any) -> list[Any]:
    """Return the person's cases, newest first, with people, parties, confirmations and openings."""
    rows = my_cases(user).select_related(None).select_related("application", "organisation", "round")
    return list(rows.prefetch_related("confirmations", "openings"))


def letters_by_case(user: Any) -> dict[int, Any]:
    """Return the newest decision letter in each of the person's own cases, by the case's key."""
    rows = decision_letters(user).filter(decision__case__participations__user=user).order_by("pk")
    return {row.decision.case_id: row for row in rows}
