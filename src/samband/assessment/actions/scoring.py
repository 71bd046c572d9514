"""Assessment by several officers: who scores, conflicts of interest, marks and the recommendation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.assessment.actions.working import allow, note, refuse
from samband.assessment.facts import (
    amount_findings,
    assignment_findings,
    hand_in_findings,
    mark_findings,
)
from samband.assessment.flow import HANDLING
from samband.assessment.models import Assignment, ConflictOfInterest, Recommendation, Score
from samband.assessment.states import Advice
from samband.calls.queries import criteria_of
from samband.foundation.flow.actions import perform
from samband.rulebook.money import Money


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark and its justification; both may be missing in a draft."""

    value: int | None
    text: str = ""


@transaction.atomic
def assign(case: Any, *, actor: Any, officer: Any) -> Assignment:
    """Ask an officer to score a case; asking twice changes nothing. Raises `Refused`."""
    allow("assign", case, actor)
    refuse(assignment_findings(case, officer))
    assignment, created = Assignment.objects.get_or_create(
        case=case, officer=officer, defaults={"assigned_at": timezone.now()}
    )
    if created:
        note(case, "office.scorer_chosen", actor=actor, data={"name": officer.name})
    return assignment


@transaction.atomic
def unassign(assignment: Assignment, *, actor: Any) -> None:
    """Let an officer off scoring a case; what was scored is kept in the office's log."""
    allow("assign", assignment.case, actor)
    let_off(assignment, actor)


def let_off(assignment: Assignment, actor: Any) -> None:
    """Take an officer off scoring, and keep in the office's log what was scored."""
    scores = Score.objects.filter(assignment=assignment)
    kept = {score.question: [score.value, score.text] for score in scores}
    note(assignment.case, "office.scorer_let_off", actor=actor,
         data={"name": assignment.officer.name, "scores": kept})  # fmt: skip
    scores.delete()
    assignment.delete()


@transaction.atomic
def declare_conflict(case: Any, *, actor: Any, reason: str) -> ConflictOfInterest:
    """Note that the person must neither assess nor decide the case; own scores no longer count.

    Declaring twice changes nothing.
    """
    allow("declare_conflict", case, actor)
    conflict, created = ConflictOfInterest.objects.get_or_create(
        case=case, person=actor, defaults={"reason": reason.strip(), "declared_at": timezone.now()}
    )
    if created:
        note(case, "office.conflict_declared", actor=actor, reason=conflict.reason)
        for assignment in Assignment.objects.filter(case=case, officer=actor):
            let_off(assignment, actor)
    return conflict


@transaction.atomic
def save_scores(assignment: Assignment, *, actor: Any, marks: Mapping[str, Mark]) -> Assignment:
    """Save an officer's own marks by question id; a draft may have gaps, a handed-in sheet may not.

    Raises `Refused` for another's sheet, an unknown question, or a mark off the scale.
    """
    case = assignment.case
    allow("score", case, actor)
    refuse(mark_findings(assignment, actor, {name: mark.value for name, mark in marks.items()}))
    criterion_of = {q.id: c.code for c in criteria_of(case.round).criteria for q in c.questions}
    before = {score.question: [score.value, score.text] for score in assignment.scores.all()}
    for question, mark in marks.items():
        Score.objects.update_or_create(
            assignment=assignment, question=question,
            defaults={"criterion": criterion_of[question], "value": mark.value, "text": mark.text.strip()},
        )  # fmt: skip
    fresh = _fresh(assignment)
    if assignment.handed_in_at is not None:
        refuse(hand_in_findings(fresh))
    after = {score.question: [score.value, score.text] for score in fresh.scores.all()}
    changed = {question: after[question] for question in after if before.get(question) != after[question]}
    if changed:
        note(case, "office.scores_saved", actor=actor, data={"scores": changed})
    return fresh


@transaction.atomic
def hand_in_scores(assignment: Assignment, *, actor: Any) -> Assignment:
    """Hand in a complete sheet; from then on the other scorers' handed-in sheets can be read.

    Raises `Refused` with what is missing.
    """
    allow("score", assignment.case, actor)
    fresh = _fresh(assignment)
    refuse(mark_findings(fresh, actor, {}) + hand_in_findings(fresh))
    if fresh.handed_in_at is None:
        fresh.handed_in_at = assignment.handed_in_at = timezone.now()
        fresh.save(update_fields=["handed_in_at"])
        note(assignment.case, "office.scores_handed_in", actor=actor)
    return fresh


def _fresh(assignment: Assignment) -> Assignment:
    rows = Assignment.objects.select_related("case__round__criteria", "officer").prefetch_related("scores")
    return rows.get(pk=assignment.pk)


@transaction.atomic
def recommend(case: Any, *, actor: Any, advice: Advice, text: str, amount: Money | None) -> Recommendation:
    """Write, or write anew, what the officers recommend. Raises `Refused` for an amount too high."""
    allow("recommend", case, actor)
    if advice is not Advice.REJECT and amount is not None:
        refuse(amount_findings(case, amount))
    kept = amount if advice is not Advice.REJECT else None
    written, _ = Recommendation.objects.update_or_create(
        case=case,
        defaults={
            "advice": advice, "text": text.strip(), "amount": kept.amount if kept else None,
            "currency": kept.currency if kept else "", "written_by": actor, "written_at": timezone.now(),
        },
    )  # fmt: skip
    note(case, "office.recommendation_written", actor=actor,
         data={"advice": advice, "amount": str(kept) if kept else "", "text": written.text})  # fmt: skip
    return written


def finish_assessment(case: Any, *, actor: Any) -> Any:
    """Hand the case over to the decision maker."""
    perform(HANDLING, "finish_assessment", case, actor=actor)
    return case
