"""What rules about rounds and would-be applicants look at, and what they find."""

from samband.calls.facts.eligibility import Asked, may_apply
from samband.calls.facts.rounds import (
    PARTS,
    date_findings,
    extension_findings,
    opening_findings,
    preparing_findings,
    rolling_findings,
)

__all__ = [
    "PARTS", "Asked", "date_findings", "extension_findings", "may_apply", "opening_findings",
    "preparing_findings", "rolling_findings",
]  # fmt: skip
