"""The one way a state changes: judged, stored, recorded and announced in one transaction."""

from typing import Any, NoReturn, Protocol, TypeVar

from django.db import models, transaction
from django.dispatch import Signal

from samband.foundation.audit.actions import record
from samband.rulebook.findings import Finding
from samband.rulebook.flow import Flow, Verdict, judge, missing_reason
from samband.rulebook.params import Param

transitioned = Signal()
"""Sent after each change with `flow`, `name`, `subject`, `actor`, `reason`, `from_state`, `data`.

Higher rooms subscribe in their `receivers`; whatever they write belongs to the same transaction.
"""


class Refused(Exception):
    """A move that may not be made now; `verdict.refusals` says why, in findings people can read."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(", ".join(finding.code for finding in verdict.refusals))
        self.verdict = verdict


def refuse(code: str, message: str, remedy: str, *, where: str = "", **params: Param) -> NoReturn:
    """Raise `Refused` with one finding."""
    finding = Finding(code=code, message=message, params=params, where=where, remedy=remedy)
    raise Refused(Verdict(None, (finding,)))


class Subject(Protocol):
    """What a flow can move: a model instance with a state and a name in the audit log."""

    pk: Any
    state: str

    @property
    def audit_key(self) -> str:
        """Return the key of the subject's chain in the audit log."""


S = TypeVar("S", bound=models.Model)


@transaction.atomic
def perform(
    flow: Flow,
    name: str,
    subject: S,
    *,
    actor: Any | None,
    reason: str = "",
    data: dict[str, Any] | None = None,
) -> S:
    """Make the move `name` and return the subject in its new state.

    The row is locked and read again first, so two people pressing at once make one move. Raises
    `Refused` when the state, the person or a rule does not allow it, or a needed reason is missing;
    then nothing has changed. `actor` is None when the system itself acts.
    """
    fresh = type(subject)._default_manager.select_for_update().get(pk=subject.pk)
    verdict = judge(flow, name, fresh.state, actor, fresh)  # type: ignore[attr-defined]
    if verdict.transition is None or not verdict.allowed:
        raise Refused(verdict)
    if missing := missing_reason(verdict.transition, reason):
        raise Refused(Verdict(verdict.transition, tuple(missing)))
    from_state = fresh.state  # type: ignore[attr-defined]
    fresh.state = subject.state = verdict.transition.target  # type: ignore[attr-defined]
    fresh.save(update_fields=["state"])
    record(
        fresh.audit_key,  # type: ignore[attr-defined]
        f"{flow.name}.{name}",
        actor=actor,
        from_state=from_state,
        to_state=verdict.transition.target,
        reason=reason,
        data=data,
    )
    transitioned.send(
        sender=type(subject), flow=flow, name=name, subject=fresh, actor=actor,
        reason=reason, from_state=from_state, data=data or {},
    )  # fmt: skip
    return fresh
