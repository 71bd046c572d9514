"""How office work that is no move is allowed and recorded: judged like a move, told to the office only."""

from collections.abc import Sequence
from typing import Any

from samband.assessment.flow import WORK
from samband.assessment.queries import internal_key
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import Refused
from samband.rulebook.findings import Finding
from samband.rulebook.flow import Verdict, judge


def allow(work: str, case: Any, actor: Any) -> None:
    """Let a person do a piece of office work in a case. Raises `Refused` with the reasons."""
    verdict = judge(WORK, work, case.state, actor, case)
    if not verdict.allowed:
        raise Refused(verdict)


def refuse(findings: Sequence[Finding]) -> None:
    """Raise `Refused` when any of the findings stops the work."""
    verdict = Verdict(WORK.transitions[0], tuple(findings))
    if not verdict.allowed:
        raise Refused(verdict)


def note(case: Any, verb: str, *, actor: Any, data: dict[str, Any] | None = None, reason: str = "") -> None:
    """Record office work on the chain that only the office reads."""
    record(internal_key(case), verb, actor=actor, data=data, reason=reason)
