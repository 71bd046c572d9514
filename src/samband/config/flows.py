"""Every process of the program, for the documentation and for tests that walk them all."""

from samband.assessment.flow import HANDLING
from samband.calls.flow import ROUND
from samband.editorial.flow import FLAW
from samband.importing.flow import REVIEW
from samband.rulebook.flow import Flow

FLOWS: tuple[tuple[Flow, str], ...] = (
    (ROUND, "Round"),
    (HANDLING, "Case, from draft to decision"),
    (REVIEW, "Review of an imported name"),
    (FLAW, "Reported flaw"),
)
