"""Reading cases in the office, and the letters that leave it; the internal part stays inside."""

from samband.assessment.queries.cases import (
    checklist,
    decisions,
    get_office_case,
    is_reader,
    office_cases,
    roles_of,
    title_of,
)
from samband.assessment.queries.letters import (
    Block,
    decision_letters,
    get_decision_letter,
    letter_blocks,
    letter_title,
    newest_decision_letter,
)
from samband.assessment.queries.scores import assignment_of, shown_assignments, shown_recommendation
from samband.assessment.queries.tasks import Task, tasks_of
from samband.assessment.queries.timeline import internal_key, office_timeline

__all__ = [
    "Block", "Task", "assignment_of", "checklist", "decision_letters", "decisions", "get_decision_letter",
    "get_office_case", "internal_key", "is_reader", "letter_blocks", "letter_title", "newest_decision_letter",
    "office_cases",
    "office_timeline", "roles_of", "shown_assignments", "shown_recommendation", "tasks_of", "title_of",
]  # fmt: skip
