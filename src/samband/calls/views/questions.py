"""The questions of a round in the office: the list, one question, and how an applicant meets them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samband.calls import actions
from samband.calls.forms import QuestionForm
from samband.calls.models import Round
from samband.calls.policies import may_prepare_rounds
from samband.calls.queries import NoVersionError, form_of, get_visible, is_in_preparation, versions_of
from samband.calls.tables import questions as tables
from samband.foundation.access.views import for_people
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.people.queries import is_staff
from samband.rulebook.editing import Data, find_question

STEPS = {"up": -1, "down": 1}
PARTIES = (2, 3, 4)


@require_http_methods(["GET", "HEAD", "POST"])
@for_people(may_prepare_rounds)
def round_questions(request: HttpRequest, code: str) -> HttpResponse:
    """List a round's questions; move one, or take it away, while the round is being prepared."""
    round_ = _round(request, code)
    if request.method == "POST":
        question = request.POST.get("question", "")
        if find_question(_data(round_), question) is None:
            raise Http404
        try:
            _act(request, round_, question)
        except Refused as refused:
            _say(request, refused)
        return redirect(f"{request.path}#{question}")
    context = {"round": round_, "parts": tables.edited(form_of(round_)), "is_draft": is_in_preparation(round_),
               "version": versions_of(round_).question_set}  # fmt: skip
    return render(request, "calls/office/questions.html", context)


def _act(request: HttpRequest, round_: Round, question: str) -> None:
    act = request.POST.get("act", "")
    if act in STEPS:
        actions.move_question(round_, question, step=STEPS[act], actor=request.user)
    elif act == "remove":
        actions.remove_question(round_, question, actor=request.user)
        messages.success(request, _("The question has been taken away."))


@require_http_methods(["GET", "HEAD", "POST"])
@for_people(may_prepare_rounds)
def round_question(request: HttpRequest, code: str, question: str) -> HttpResponse:
    """Change one question in both languages."""
    round_ = _round(request, code)
    known = find_question(_data(round_), question)
    if known is None or not is_in_preparation(round_):
        raise Http404
    form = QuestionForm(request.POST or None, known=known)
    if form.is_bound and form.is_valid():
        try:
            actions.change_question(round_, question=form.question(_data(round_)), actor=request.user)
        except Refused as refused:
            _say(request, refused)
        else:
            return redirect("calls_office:round_questions", code)
    return render(request, "calls/office/question.html", {"round": round_, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@for_people(may_prepare_rounds)
def round_question_add(request: HttpRequest, code: str, section: str) -> HttpResponse:
    """Add a question to a section."""
    round_ = _round(request, code)
    if section not in {part["id"] for part in _data(round_)["sections"]} or not is_in_preparation(round_):
        raise Http404
    form = QuestionForm(request.POST or None)
    if form.is_bound and form.is_valid():
        question = form.question(_data(round_))
        try:
            actions.add_question(round_, section=section, question=question, actor=request.user)
        except Refused as refused:
            _say(request, refused)
        else:
            return redirect("calls_office:round_questions", code)
    return render(request, "calls/office/question.html", {"round": round_, "form": form, "is_new": True})


@require_safe
@for_people(is_staff)
def round_preview(request: HttpRequest, code: str) -> HttpResponse:
    """Show the questions as an applicant meets them, for two, three or more parties."""
    round_ = _round(request, code)
    asked = request.GET.get("parties", "")
    parties = next((number for number in PARTIES if str(number) == asked), PARTIES[0])
    context = {"round": round_, "parts": tables.previewed(round_, parties), "parties": parties,
               "choices": PARTIES}  # fmt: skip
    return render(request, "calls/office/preview.html", context)


def _round(request: HttpRequest, code: str) -> Round:
    """Return a round that has questions. Raises 404."""
    round_ = get_visible(request.user, code)
    try:
        form_of(round_)
    except NoVersionError:
        raise Http404 from None
    return round_


def _data(round_: Round) -> Data:
    version = versions_of(round_).question_set
    return version.data if version else {"sections": []}


def _say(request: HttpRequest, refused: Refused) -> None:
    for finding in all_texts(refused.verdict.refusals):
        messages.error(request, f"{finding.message} {finding.remedy}")
