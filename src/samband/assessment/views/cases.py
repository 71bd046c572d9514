"""The case page, its content, its moves and its letters, for the office."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET, require_http_methods

from samband.applications.flow import case_facts, findings_of
from samband.applications.queries import changes_since, openings, read_sections, sections
from samband.assessment.flow import HANDLING
from samband.assessment.forms.moves import MOVES
from samband.assessment.policies import may_read
from samband.assessment.queries import (
    decisions,
    get_decision_letter,
    get_office_case,
    letter_blocks,
    letter_title,
    office_timeline,
    shown_assignments,
    shown_recommendation,
)
from samband.assessment.views.shell import case_page, status_of, verdict_on, why_not
from samband.calls.queries import programme
from samband.catalogue.queries import project_of_case
from samband.foundation.access.views import for_people
from samband.foundation.flow.queries import Move, moves
from samband.foundation.flow.texts import all_texts
from samband.foundation.mail.queries import letters_about
from samband.people.queries import is_officer
from samband.rulebook.flow import judge


@dataclass(frozen=True, slots=True)
class Step:
    """A move as the case page offers it: asked at once, or on a page of its own."""

    move: Move
    url: str
    is_direct: bool


def _steps(request: HttpRequest, case: Any) -> list[Step]:
    mine = [move for move in moves(HANDLING, case, request.user) if move.name in MOVES]
    return [
        Step(
            move,
            reverse("assessment:move", args=[case.number, move.name]),
            is_direct=not MOVES[move.name].base_fields and not move.transition.confirm,
        )
        for move in mine
    ]


@for_people(may_read)
@require_GET
def case_detail(request: HttpRequest, number: str) -> HttpResponse:
    """Show where a case stands, what can be done now, and everything that has happened."""
    case = get_office_case(request.user, number)
    return case_page(
        request, case, "case_detail", tab="case_detail",
        steps=_steps(request, case),
        conflict_refused=why_not(verdict_on("declare_conflict", request, case)),
        decisions=decisions(case),
        scorers=shown_assignments(request.user, case),
        recommendation=shown_recommendation(request.user, case),
        letters=letters_about(case.audit_key),
        timeline=office_timeline(case),
        project=project_of_case(case.number) if is_officer(request.user) else None,
    )  # fmt: skip


@for_people(may_read)
@require_GET
def case_content(request: HttpRequest, number: str) -> HttpResponse:
    """Show the application as it stands, what the rules say, and what a supplementation changed."""
    case = get_office_case(request.user, number)
    requests = openings(case)
    return case_page(
        request, case, "case_content", tab="case_content",
        sections=read_sections(case),
        findings=all_texts(findings_of(case, case_facts(case))),
        opening=requests[-1] if requests else None,
        changes=_changes(case, requests[-1].revision) if requests else [],
    )  # fmt: skip


def _changes(case: Any, revision: int) -> list[dict[str, Any]]:
    """Return what changed since a revision, with the question's own words."""
    labels = {item.path: item.label for section in sections(case) for item in section.fields}
    return [
        {
            "label": labels.get(change.path, change.path),
            "before": _in_words(change.before),
            "after": _in_words(change.after),
            "by": change.by,
            "at": change.at,
        }
        for change in changes_since(case, revision)
    ]


def _in_words(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


@for_people(may_read)
@require_http_methods(["GET", "POST"])
def move(request: HttpRequest, number: str, name: str) -> HttpResponse:
    """Ask what a move needs and make it; when it cannot be made, say why."""
    case = get_office_case(request.user, number)
    if name not in MOVES:
        raise Http404
    verdict = judge(HANDLING, name, case.state, request.user, case)
    posted = request.method == "POST"
    form = MOVES[name](request.POST if posted else None, case=case, actor=request.user)
    if posted and verdict.allowed and form.done():
        messages.success(request, gettext(HANDLING.transition(name).done))
        return redirect("assessment:case_detail", number)
    return case_page(
        request, case, "move", status=status_of(verdict, posted=posted), form=form, verdict=verdict,
        refusals=all_texts(verdict.refusals), move=HANDLING.transition(name), name=name,
    )  # fmt: skip


@for_people(may_read)
@require_GET
def letter(request: HttpRequest, number: str, decision: int) -> HttpResponse:
    """Show a decision letter as it was sent."""
    case = get_office_case(request.user, number)
    found = get_decision_letter(request.user, number, decision)
    return case_page(request, case, "letter", letter=found, letter_title=letter_title(found),
                     sender=programme().funder.pick(get_language() or "sv"), blocks=letter_blocks(found))  # fmt: skip
