"""Forms of the office."""

from samband.calls.forms.eligibility import EligibilityForm
from samband.calls.forms.moves import MOVES, ExtensionForm, ReasonForm
from samband.calls.forms.questions import QuestionForm
from samband.calls.forms.rounds import RoundForm, preview, typed, written

__all__ = [
    "MOVES", "EligibilityForm", "ExtensionForm", "QuestionForm", "ReasonForm", "RoundForm", "preview",
    "typed", "written",
]  # fmt: skip
