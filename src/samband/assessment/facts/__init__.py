"""What the rules of handling find: what is missing or wrong before a case may move on."""

from samband.assessment.facts.checking import (
    check_answer_findings,
    formal_check_findings,
    supplementation_findings,
)
from samband.assessment.facts.deciding import amount_findings, conditions_findings
from samband.assessment.facts.scoring import (
    assignment_findings,
    hand_in_findings,
    mark_findings,
    scoring_findings,
    sheet_of,
)

__all__ = [
    "amount_findings", "assignment_findings", "check_answer_findings", "conditions_findings",
    "formal_check_findings", "hand_in_findings", "mark_findings", "scoring_findings", "sheet_of",
    "supplementation_findings",
]  # fmt: skip
