"""What stands between a case and its assessment, and what is wrong with a check or a supplementation."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from samband.applications.queries import openable
from samband.assessment.models import FormalCheck
from samband.rulebook.findings import N_, Finding


def formal_check_findings(case: Any) -> Sequence[Finding]:
    """Return what of the checklist stands between the case and its assessment."""
    points = list(case.formal_checks.all())
    found = []
    if open_points := sum(point.is_met is None for point in points):
        found.append(
            Finding(
                "assessment.points_open",
                N_("Points of the checklist that nobody has looked at: {count}."),
                {"count": open_points},
                where="checklist",
                remedy=N_("Say for each point whether it is met."),
            )
        )
    if failed := sum(point.is_met is False for point in points):
        found.append(
            Finding(
                "assessment.points_not_met",
                N_("Points of the checklist that are not met: {count}."),
                {"count": failed},
                where="checklist",
                remedy=N_("Ask for a supplementation, or dismiss the application."),
            )
        )
    return found


def check_answer_findings(point: FormalCheck, *, is_met: bool | None, comment: str) -> list[Finding]:
    """Return what an officer's answer to a point lacks: why a point fails, or why a remark is accepted."""
    by_the_rules = point.is_met is True and point.checked_by_id is None
    accepts_remark = is_met is True and point.finding is not None and not by_the_rules
    if comment.strip() or not (is_met is False or accepts_remark):
        return []
    return [
        Finding(
            "assessment.check_without_comment",
            N_("A point that is not met, or a remark that is accepted, needs a comment."),
            where=f"points.{point.pk}",
            remedy=N_("Write in a sentence why."),
        )
    ]


def supplementation_findings(case: Any, questions: Sequence[str], due_on: date, today: date) -> list[Finding]:
    """Return what is wrong with a request: nothing named, an unknown question, or a day that has passed."""
    found = []
    known = {code for code, _ in openable(case)}
    if not questions or not known.issuperset(questions):
        found.append(
            Finding(
                "assessment.nothing_opened",
                N_("No part of the application has been chosen."),
                where="questions",
                remedy=N_("Choose the questions that the applicants may change."),
            )
        )
    if due_on <= today:
        found.append(
            Finding(
                "assessment.due_too_early",
                N_("{due_on} has passed or is today."),
                {"due_on": due_on},
                where="due_on",
                remedy=N_("Give the applicants a later day."),
            )
        )
    return found
