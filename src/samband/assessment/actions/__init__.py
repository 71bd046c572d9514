"""What the office does with a case."""

from samband.assessment.actions.checking import (
    PointAnswer,
    add_point,
    pass_formal_check,
    redraw_checklist,
    register,
    request_supplementation,
    save_checklist,
    start_formal_check,
)
from samband.assessment.actions.deciding import (
    defer,
    dismiss,
    grant,
    grant_with_conditions,
    reject,
    take_up_again,
)
from samband.assessment.actions.scoring import (
    Mark,
    assign,
    declare_conflict,
    finish_assessment,
    hand_in_scores,
    recommend,
    save_scores,
    unassign,
)

__all__ = [
    "Mark", "PointAnswer", "add_point", "assign", "declare_conflict", "defer", "dismiss",
    "finish_assessment", "grant", "grant_with_conditions", "hand_in_scores", "pass_formal_check",
    "recommend", "redraw_checklist", "register", "reject", "request_supplementation", "save_checklist",
    "save_scores", "start_formal_check", "take_up_again", "unassign",
]  # fmt: skip
