"""Decisions: the state, the reasons, the letter and, when granted, the public project, all at once."""

from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.queries import people_of, public_project
from samband.assessment.actions.letters import write_decision_letter
from samband.assessment.actions.working import refuse
from samband.assessment.facts import amount_findings, conditions_findings
from samband.assessment.flow import HANDLING
from samband.assessment.models import Decision
from samband.assessment.states import GRANTING, Outcome
from samband.catalogue.actions import GrantFacts, ProjectFacts, publish_granted_project
from samband.catalogue.states import Side
from samband.foundation.flow.actions import perform
from samband.rulebook.money import Money


def grant(case: Any, *, actor: Any, reasons: str, amount: Money) -> Decision:
    """Grant an amount; the project is published. Raises `Refused` (amount, person, state, reasons)."""
    return _decide(case, "grant", Outcome.GRANTED, actor, reasons, amount)


def grant_with_conditions(case: Any, *, actor: Any, reasons: str, amount: Money, conditions: str) -> Decision:
    """Grant an amount with written conditions; the project is published. Raises `Refused`."""
    refuse(conditions_findings(conditions))
    outcome = Outcome.GRANTED_WITH_CONDITIONS
    return _decide(case, "grant_with_conditions", outcome, actor, reasons, amount, conditions)


def reject(case: Any, *, actor: Any, reasons: str) -> Decision:
    """Reject with written reasons. Raises `Refused`."""
    return _decide(case, "reject", Outcome.REJECTED, actor, reasons)


def defer(case: Any, *, actor: Any, reasons: str) -> Decision:
    """Put the decision off with written reasons; the case is decided later. Raises `Refused`."""
    return _decide(case, "defer", Outcome.DEFERRED, actor, reasons)


def dismiss(case: Any, *, actor: Any, reasons: str) -> Decision:
    """Dismiss what cannot be tried, because it is not eligible or came late. Raises `Refused`."""
    return _decide(case, "dismiss", Outcome.DISMISSED, actor, reasons)


def take_up_again(case: Any, *, actor: Any) -> Any:
    """Bring a deferred case back to the decision maker."""
    perform(HANDLING, "take_up_again", case, actor=actor)
    return case


@transaction.atomic
def _decide(
    case: Any, move: str, outcome: Outcome, actor: Any, reasons: str,
    amount: Money | None = None, conditions: str = "",
) -> Decision:  # fmt: skip
    if amount is not None:
        refuse(amount_findings(case, amount))
    data = {"amount": str(amount)} if amount else {}
    perform(HANDLING, move, case, actor=actor, reason=reasons, data=data)
    decision = Decision.objects.create(
        case=case, number=Decision.objects.filter(case=case).count() + 1, outcome=outcome,
        amount=amount.amount if amount else None, currency=amount.currency if amount else "",
        reasons=reasons.strip(), conditions=conditions.strip(), decided_by=actor, decided_at=timezone.now(),
    )  # fmt: skip
    write_decision_letter(decision, people=people_of(case))
    if outcome in GRANTING and not case.round.is_rehearsal:
        _publish(case, decision)
    return decision


def _publish(case: Any, decision: Decision) -> None:
    """Make the granted application the public project, from what stands in it and nothing else."""
    public = public_project(case)
    publish_granted_project(
        ProjectFacts(
            partners=tuple((organisation, Side(side)) for organisation, side in public.partners),
            title_sv=public.titles["sv"],
            title_en=public.titles["en"],
            summary_sv=public.summaries["sv"],
            summary_en=public.summaries["en"],
            component=public.component,
            starts_on=public.starts_on,
            ends_on=public.ends_on,
            areas=tuple(public.areas),
            goals=tuple(public.goals),
            core_areas=tuple(public.core_areas),
        ),
        grant=GrantFacts(
            case_number=public.case_number,
            decided_on=timezone.localdate(decision.decided_at),
            amount=decision.amount or Decimal(0),
            currency=decision.currency,
            round_code=public.round_code,
            component_sv=case.round.component.name_sv,
            component_en=case.round.component.name_en,
        ),
        actor=decision.decided_by,
    )
