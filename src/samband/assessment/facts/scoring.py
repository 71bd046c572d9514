"""What the assessment of a case still lacks, and what is wrong with a mark."""

from collections.abc import Mapping, Sequence
from typing import Any

from samband.assessment.models import Assignment
from samband.assessment.policies import has_conflict, may_handle
from samband.calls.queries import criteria_of
from samband.rulebook.findings import N_, Finding
from samband.rulebook.scoring import Score, ScoreSheet, check_scores

OWN_SHEET = "scores."


def scoring_findings(case: Any) -> Sequence[Finding]:
    """Return what the assessment still needs: handed-in scores by enough people, and advice."""
    assignments = list(case.assignments.all())
    handed_in = [sheet_of(assignment) for assignment in assignments if assignment.handed_in_at]
    found = [_not_handed_in(assignment) for assignment in assignments if not assignment.handed_in_at]
    found += check_scores(criteria_of(case.round), handed_in)
    if getattr(case, "recommendation", None) is None:
        found.append(
            Finding(
                "assessment.no_recommendation",
                N_("There is no recommendation to the decision maker yet."),
                where="recommendation",
                remedy=N_("Write what you recommend, and why."),
            )
        )
    return found


def hand_in_findings(assignment: Assignment) -> list[Finding]:
    """Return what one scorer's own sheet still lacks."""
    sheet = sheet_of(assignment)
    found = check_scores(criteria_of(assignment.case.round), [sheet])
    return [finding for finding in found if finding.where.startswith(f"{OWN_SHEET}{sheet.scorer}.")]


def sheet_of(assignment: Assignment) -> ScoreSheet:
    """Return a scorer's marks as the rulebook reads them; questions without a mark are left out."""
    scores = tuple(
        Score(score.question, score.value, score.text)
        for score in assignment.scores.all()
        if score.value is not None
    )
    return ScoreSheet(str(assignment.officer_id), assignment.officer.name, scores)


def _not_handed_in(assignment: Assignment) -> Finding:
    return Finding(
        "assessment.not_handed_in",
        N_("{name} has not handed in scores."),
        {"name": assignment.officer.name},
        where="scores",
        remedy=N_("Remind {name}, or let another officer score instead."),
    )


def assignment_findings(case: Any, officer: Any) -> list[Finding]:
    """Return why a person cannot be asked to score a case: no officer, or a conflict of interest."""
    if may_handle(officer) and not has_conflict(officer, case):
        return []
    return [
        Finding(
            "assessment.cannot_score",
            N_("{name} cannot score this case."),
            {"name": officer.name},
            where="officer",
            remedy=N_("Choose an officer who has not declared a conflict of interest."),
        )
    ]


def mark_findings(assignment: Assignment, actor: Any, values: Mapping[str, int | None]) -> list[Finding]:
    """Return what is wrong with saving marks: another's sheet, an unknown question, off the scale."""
    criteria = criteria_of(assignment.case.round)
    known = {question.id for question in criteria.questions}
    if assignment.officer_id != actor.pk or not known.issuperset(values):
        return [
            Finding(
                "assessment.not_your_sheet",
                N_("These scores are not yours to write."),
                where="scores",
                remedy=N_("Open the case again and score on your own sheet."),
            )
        ]
    marks = [Score(name, value, "-") for name, value in values.items() if value is not None]
    found = check_scores(criteria, [ScoreSheet(str(actor.pk), actor.name, tuple(marks))])
    return [finding for finding in found if finding.code == "scoring.off_the_scale"]
