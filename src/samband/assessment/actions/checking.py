"""Registration, the formal check and supplementations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.functional import lazy

from samband.applications.actions import mark_registered, open_for_supplementation
from samband.applications.flow import case_facts, findings_of
from samband.applications.queries import people_of
from samband.assessment.actions.working import allow, note, refuse
from samband.assessment.facts import check_answer_findings, supplementation_findings
from samband.assessment.flow import HANDLING
from samband.assessment.models import FormalCheck, Handling
from samband.assessment.queries import title_of
from samband.foundation.flow.actions import perform
from samband.foundation.mail.actions import write_letter
from samband.rulebook.findings import Finding


@dataclass(frozen=True, slots=True)
class PointAnswer:
    """What an officer says about one point of the checklist; None means not looked at yet."""

    is_met: bool | None
    comment: str = ""


@transaction.atomic
def register(case: Any, *, actor: Any, officer: Any | None = None) -> Any:
    """Register a case that was handed in and give it a handling officer (by default the one who does it)."""
    perform(HANDLING, "register", case, actor=actor)
    mark_registered(case, at=timezone.now())
    Handling.objects.create(case=case, officer=officer or actor)
    note(case, "office.handler_chosen", actor=actor, data={"name": (officer or actor).name})
    return case


@transaction.atomic
def start_formal_check(case: Any, *, actor: Any) -> Any:
    """Begin the formal check; the rules draw the first points of the checklist."""
    perform(HANDLING, "start_formal_check", case, actor=actor)
    redraw_checklist(case)
    return case


@transaction.atomic
def redraw_checklist(case: Any) -> list[FormalCheck]:
    """Judge the case by its rules again and bring the checklist in line; return its points.

    A remark that is gone counts as met, one that still stands must be looked at again unless an
    officer has accepted it, a new one becomes a new point. The officer's own points that were not
    met are opened again, because something has changed since.
    """
    found = {_code(finding): finding for finding in findings_of(case, case_facts(case))}
    known = {point.code: point for point in FormalCheck.objects.filter(case=case)}
    for code, finding in found.items():
        if code not in known:
            FormalCheck.objects.create(case=case, code=code, finding=finding.as_json())
    for code, point in known.items():
        gone = point.finding is not None and code not in found
        if gone or point.is_met is False:
            point.is_met = True if gone else None
            point.checked_by = point.checked_at = None
            point.save(update_fields=["is_met", "checked_by", "checked_at"])
    return list(FormalCheck.objects.filter(case=case).order_by("pk"))


def _code(finding: Finding) -> str:
    return f"{finding.rule or finding.code}:{finding.where}"[:200]


@transaction.atomic
def add_point(case: Any, *, actor: Any, text: str) -> FormalCheck:
    """Add a point of the officer's own to the checklist."""
    allow("check", case, actor)
    number = FormalCheck.objects.filter(case=case, code__startswith="own.").count() + 1
    point = FormalCheck.objects.create(case=case, code=f"own.{number}", text=text.strip())
    note(case, "office.point_added", actor=actor, data={"text": point.text})
    return point


@transaction.atomic
def save_checklist(case: Any, *, actor: Any, answers: Mapping[int, PointAnswer]) -> list[FormalCheck]:
    """Save what an officer says about points, by their primary keys; others are left as they are.

    Raises `Refused` when a point is not met, or a rule's remark is accepted, without a comment.
    """
    allow("check", case, actor)
    points = list(FormalCheck.objects.select_for_update().filter(case=case, pk__in=answers).order_by("pk"))
    refuse([f for point in points for f in check_answer_findings(point, **_said(answers[point.pk]))])
    for point in points:
        answer = answers[point.pk]
        if (point.is_met, point.comment) != (answer.is_met, answer.comment.strip()):
            point.is_met, point.comment = answer.is_met, answer.comment.strip()
            point.checked_by, point.checked_at = actor, timezone.now()
            point.save()
            note(case, "office.point_checked", actor=actor,
                 data={"code": point.code, "is_met": point.is_met, "comment": point.comment})  # fmt: skip
    return points


def _said(answer: PointAnswer) -> dict[str, Any]:
    return {"is_met": answer.is_met, "comment": answer.comment}


@transaction.atomic
def request_supplementation(
    case: Any, *, actor: Any, questions: list[str], message: str, due_on: date
) -> Any:
    """Open named questions to the applicants until a day, and write to everybody in the case.

    Raises `Refused` when no question is named or the day has passed.
    """
    refuse(supplementation_findings(case, questions, due_on, timezone.localdate()))
    perform(
        HANDLING, "request_supplementation", case, actor=actor, reason=message,
        data={"due_on": due_on.isoformat(), "questions": questions},
    )  # fmt: skip
    open_for_supplementation(case, actor=actor, questions=questions, message=message, due_on=due_on)
    for person in people_of(case):
        write_letter(
            "assessment.supplementation_requested", to=person.email, language=person.language,
            recipient=person, subject_key=case.audit_key,
            context={"case": case, "title": lazy(title_of, str)(case), "person": person,
                     "message": message, "due_on": due_on},
        )  # fmt: skip
    return case


def pass_formal_check(case: Any, *, actor: Any) -> Any:
    """End the formal check and begin the assessment."""
    perform(HANDLING, "pass_formal_check", case, actor=actor)
    return case
