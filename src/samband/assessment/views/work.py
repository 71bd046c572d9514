"""Pages of the formal check and of the assessment."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samband.applications.flow import case_facts, findings_of
from samband.assessment import actions
from samband.assessment.facts import sheet_of
from samband.assessment.forms.refusable import RefusableForm
from samband.assessment.forms.work import (
    AssignForm,
    ChecklistForm,
    ConflictForm,
    PointForm,
    RecommendationForm,
    ScoreForm,
    own_sheet,
)
from samband.assessment.policies import may_read
from samband.assessment.queries import checklist as points_of
from samband.assessment.queries import get_office_case, shown_assignments, shown_recommendation
from samband.assessment.views.shell import case_page, status_of, verdict_on, why_not
from samband.calls.queries import criteria_of, ruleset_of
from samband.foundation.access.queries import one_or_404
from samband.foundation.access.views import for_people
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.rulebook.scoring import ScoreSheet, check_scores, summarise


@for_people(may_read)
@require_http_methods(["GET", "POST"])
def checklist(request: HttpRequest, number: str) -> HttpResponse:
    """Show the checklist and save what the officer says about its points."""
    case = get_office_case(request.user, number)
    posted = request.POST if request.method == "POST" else None
    form = ChecklistForm(posted, case=case, actor=request.user, points=list(points_of(case)))
    if posted is not None and form.done():
        messages.success(request, _("The checklist was saved."))
        return redirect("assessment:checklist", number)
    return _checklist_page(request, case, form, PointForm(case=case, actor=request.user))


@for_people(may_read)
@require_POST
def point(request: HttpRequest, number: str) -> HttpResponse:
    """Add a point of the officer's own."""
    case = get_office_case(request.user, number)
    form = PointForm(request.POST, case=case, actor=request.user)
    if form.done():
        return redirect("assessment:checklist", number)
    points = list(points_of(case))
    return _checklist_page(request, case, ChecklistForm(case=case, actor=request.user, points=points), form)


def _checklist_page(
    request: HttpRequest, case: Any, form: ChecklistForm, point_form: PointForm
) -> HttpResponse:
    verdict = verdict_on("check", request, case)
    rules = ruleset_of(case.round)
    return case_page(
        request, case, "checklist", tab="checklist", status=_status(form, point_form), form=form,
        point_form=point_form, may_write=verdict.allowed, refused=why_not(verdict), ruleset=rules,
        rule_count=len(rules.rules), findings=all_texts(findings_of(case, case_facts(case))),
    )  # fmt: skip


def _status(*forms: RefusableForm) -> int:
    return 422 if any(form.is_bound and form.errors for form in forms) else 200


@for_people(may_read)
@require_http_methods(["GET", "POST"])
def scores(request: HttpRequest, number: str) -> HttpResponse:
    """Show the assessment; take in one's own scores."""
    case = get_office_case(request.user, number)
    sheet = own_sheet(case, request.user)
    posted = request.POST if request.method == "POST" else None
    form = ScoreForm(posted, case=case, actor=request.user, assignment=sheet) if sheet else None
    if posted is not None and form is not None and form.done():
        handed_in = form.assignment.handed_in_at is not None
        messages.success(
            request, _("Your scores are handed in.") if handed_in else _("Your scores are saved.")
        )
        return redirect("assessment:scores", number)
    return _assessment_page(request, case, score_form=form)


@for_people(may_read)
@require_POST
def recommendation(request: HttpRequest, number: str) -> HttpResponse:
    """Write the recommendation."""
    case = get_office_case(request.user, number)
    form = RecommendationForm(request.POST, case=case, actor=request.user)
    if form.done():
        messages.success(request, _("The recommendation was saved."))
        return redirect("assessment:scores", number)
    return _assessment_page(request, case, recommendation_form=form)


@for_people(may_read)
@require_POST
def assign(request: HttpRequest, number: str) -> HttpResponse:
    """Choose one more scorer."""
    case = get_office_case(request.user, number)
    form = AssignForm(request.POST, case=case, actor=request.user)
    if form.done():
        return redirect("assessment:scores", number)
    return _assessment_page(request, case, assign_form=form)


@for_people(may_read)
@require_POST
def unassign(request: HttpRequest, number: str, assignment: int) -> HttpResponse:
    """Let an officer off scoring."""
    case = get_office_case(request.user, number)
    row = one_or_404(case.assignments.select_related("officer", "case"), pk=assignment)
    try:
        actions.unassign(row, actor=request.user)
    except Refused as refused:
        messages.error(request, why_not(refused.verdict))
    return redirect("assessment:scores", number)


@for_people(may_read)
@require_http_methods(["GET", "POST"])
def conflict(request: HttpRequest, number: str) -> HttpResponse:
    """Declare one's own conflict of interest."""
    case = get_office_case(request.user, number)
    posted = request.POST if request.method == "POST" else None
    form = ConflictForm(posted, case=case, actor=request.user)
    if posted is not None and form.done():
        messages.success(request, _("Your conflict of interest is noted."))
        return redirect("assessment:case_detail", number)
    verdict = verdict_on("declare_conflict", request, case)
    return case_page(request, case, "conflict", status=status_of(verdict, posted=bool(posted)), form=form,
                     refusals=all_texts(verdict.refusals))  # fmt: skip


def _assessment_page(
    request: HttpRequest, case: Any, *, score_form: ScoreForm | None = None,
    recommendation_form: RecommendationForm | None = None, assign_form: AssignForm | None = None,
) -> HttpResponse:  # fmt: skip
    people = {"case": case, "actor": request.user}
    sheet = own_sheet(case, request.user)
    if score_form is None and sheet is not None:
        score_form = ScoreForm(assignment=sheet, **people)
    shown = shown_assignments(request.user, case)
    sheets = [sheet_of(row) for row in shown if row.handed_in_at]
    bound = [form for form in (score_form, recommendation_form, assign_form) if form is not None]
    return case_page(
        request, case, "scores", tab="scores", status=_status(*bound),
        score_form=score_form, sheet=sheet, shown=shown, **_rights(request, case),
        recommendation=shown_recommendation(request.user, case),
        recommendation_form=recommendation_form or RecommendationForm(**people),
        assign_form=assign_form or AssignForm(**people),
        table=_table(case, shown), results=_results(case, sheets),
        disagreements=all_texts(f for f in check_scores(criteria_of(case.round), sheets)
                                if f.code == "scoring.far_apart"),
    )  # fmt: skip


def _results(case: Any, sheets: list[ScoreSheet]) -> list[dict[str, Any]]:
    """Return each criterion's name, mean and spread; nothing while no sheet can be seen."""
    found = summarise(criteria_of(case.round), sheets) if sheets else ()
    language = get_language() or "sv"
    return [
        {"name": result.criterion.name.pick(language), "mean": result.mean, "spread": result.spread}
        for result in found
    ]


def _rights(request: HttpRequest, case: Any) -> dict[str, str]:
    return {f"{work}_refused": why_not(verdict_on(work, request, case))
            for work in ("score", "assign", "recommend")}  # fmt: skip


def _table(case: Any, shown: list[Any]) -> list[dict[str, Any]]:
    """Return each question with what each shown scorer gave and wrote."""
    given = {(row.pk, score.question): score for row in shown for score in row.scores.all()}
    return [
        {
            "label": question.label.pick(get_language() or "sv"),
            "scores": [(row, given.get((row.pk, question.id))) for row in shown],
        }
        for question in criteria_of(case.round).questions
    ]
