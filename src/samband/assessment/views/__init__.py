"""The office's pages about one case."""

from samband.assessment.views.cases import case_content, case_detail, letter, move
from samband.assessment.views.work import assign, checklist, conflict, point, recommendation, scores, unassign

__all__ = [
    "assign", "case_content", "case_detail", "checklist", "conflict", "letter", "move", "point",
    "recommendation", "scores", "unassign",
]  # fmt: skip
