"""What the rules are told about an application, and what they answer."""

from samband.applications.facts.application import case_facts, facts_of, rules_of
from samband.applications.facts.completeness import Completeness, Count, completeness, word_limits
from samband.applications.facts.findings import (
    Shown,
    confirm_findings,
    findings_of,
    opening_findings,
    round_findings,
    shown,
    submit_findings,
)
from samband.applications.facts.merging import Merge, merged

__all__ = [
    "Completeness", "Count",
    "Merge",
    "Shown",
    "case_facts",
    "completeness",
    "confirm_findings",
    "facts_of",
    "findings_of",
    "merged",
    "opening_findings",
    "round_findings",
    "rules_of",
    "shown",
    "submit_findings", "word_limits",
]  # fmt: skip
