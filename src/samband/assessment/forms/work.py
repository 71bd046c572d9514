"""Forms of the office's other work: the checklist, scores, scorers, conflicts and recommendation."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samband.assessment import actions
from samband.assessment.actions import Mark, PointAnswer
from samband.assessment.forms.refusable import RefusableForm
from samband.assessment.models import Assignment, FormalCheck
from samband.assessment.queries import assignment_of, shown_recommendation
from samband.assessment.states import Advice
from samband.calls.queries import criteria_of
from samband.foundation.flow.texts import FindingText, texts
from samband.foundation.money.forms import AmountField
from samband.people.queries import people_with
from samband.people.states import Role
from samband.rulebook.findings import Finding
from samband.rulebook.money import Money

VERDICTS = [("yes", _("Met")), ("no", _("Not met")), ("", _("Not looked at yet"))]
IS_MET = {"yes": True, "no": False}
WRITTEN = {True: "yes", False: "no", None: ""}


class ChecklistForm(RefusableForm):
    """A verdict and a comment for each point of the formal check."""

    def __init__(self, *args: Any, points: list[FormalCheck], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.points = points
        for point in points:
            self.fields[f"points.{point.pk}"] = forms.ChoiceField(
                choices=VERDICTS, widget=forms.RadioSelect, required=False,
                initial=WRITTEN[point.is_met], label=_("Verdict"),
            )  # fmt: skip
            self.fields[f"comment.{point.pk}"] = forms.CharField(
                required=False, initial=point.comment, label=_("Comment"),
                widget=forms.Textarea(attrs={"rows": 2}),
            )  # fmt: skip

    def rows(self) -> Iterator[tuple[FormalCheck, FindingText | None, BoundField, BoundField]]:
        """Yield each point with its remark in the reader's language and its two fields."""
        for point in self.points:
            remark = texts(Finding.from_json(point.finding)) if point.finding else None
            yield point, remark, self[f"points.{point.pk}"], self[f"comment.{point.pk}"]

    def act(self) -> None:
        """Save the verdicts."""
        said = self.cleaned_data
        answers = {
            point.pk: PointAnswer(IS_MET.get(said[f"points.{point.pk}"]), said[f"comment.{point.pk}"])
            for point in self.points
        }
        actions.save_checklist(self.case, actor=self.actor, answers=answers)


class PointForm(RefusableForm):
    """A point of the officer's own."""

    text = forms.CharField(label=_("What should be looked at"), max_length=300)

    def act(self) -> None:
        """Add the point."""
        actions.add_point(self.case, actor=self.actor, text=self.cleaned_data["text"])


class ScoreForm(RefusableForm):
    """A mark and a justification for each question; what is half done can be saved."""

    def __init__(self, *args: Any, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.assignment, self.criteria = assignment, criteria_of(self.case.round)
        language = get_language() or "sv"
        marks = [(str(self.criteria.lowest + step), f"{self.criteria.lowest + step} – {label.pick(language)}")
                 for step, label in enumerate(self.criteria.marks)]  # fmt: skip
        given = {score.question: score for score in assignment.scores.all()}
        for question in self.criteria.questions:
            score = given.get(question.id)
            self.fields[f"mark.{question.id}"] = forms.ChoiceField(
                choices=marks, widget=forms.RadioSelect, required=False,
                label=question.label.pick(language), help_text=question.help.pick(language),
                initial="" if score is None or score.value is None else str(score.value),
            )  # fmt: skip
            self.fields[f"text.{question.id}"] = forms.CharField(
                required=False, widget=forms.Textarea(attrs={"rows": 3}), label=_("Why"),
                initial=score.text if score else "",
            )  # fmt: skip

    def parts(self) -> Iterator[tuple[str, list[tuple[BoundField, BoundField]]]]:
        """Yield each criterion's name with the fields of its questions."""
        language = get_language() or "sv"
        for criterion in self.criteria.criteria:
            fields = [(self[f"mark.{q.id}"], self[f"text.{q.id}"]) for q in criterion.questions]
            yield criterion.name.pick(language), fields

    def place_of(self, said: FindingText) -> str | None:
        """Return the field of the question: its justification when that is what is missing."""
        question = said.where.rpartition(".")[2]
        name = f"text.{question}" if said.code == "scoring.no_justification" else f"mark.{question}"
        return name if name in self.fields else None

    def act(self) -> None:
        """Save the marks, and hand them in when that button was pressed."""
        said = self.cleaned_data
        marks = {
            q.id: Mark(int(said[f"mark.{q.id}"]) if said[f"mark.{q.id}"] else None, said[f"text.{q.id}"])
            for q in self.criteria.questions
        }
        self.assignment = actions.save_scores(self.assignment, actor=self.actor, marks=marks)
        if "hand_in" in self.data:
            actions.hand_in_scores(self.assignment, actor=self.actor)


class AssignForm(RefusableForm):
    """Chooses one more scorer."""

    officer: Any = forms.ModelChoiceField(queryset=None, label=_("Officer"), empty_label=_("Choose a person"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = [assignment.officer_id for assignment in self.case.assignments.all()]
        officers = people_with(Role.OFFICER).exclude(pk__in=taken)
        self.fields["officer"].queryset = officers  # type: ignore[attr-defined]  # a ModelChoiceField

    def act(self) -> None:
        """Ask the officer to score."""
        actions.assign(self.case, actor=self.actor, officer=self.cleaned_data["officer"])


class ConflictForm(RefusableForm):
    """Declares one's own conflict of interest."""

    reason = forms.CharField(
        label=_("Why"), widget=forms.Textarea,
        help_text=_("Only the office reads this. Your own scores in the case are taken away."),
    )  # fmt: skip

    def act(self) -> None:
        """Declare the conflict."""
        actions.declare_conflict(self.case, actor=self.actor, reason=self.cleaned_data["reason"])


class RecommendationForm(RefusableForm):
    """What the officers advise."""

    advice = forms.ChoiceField(label=_("Recommendation"), choices=Advice.choices, widget=forms.RadioSelect)
    amount = AmountField(
        label=_("Proposed amount"),
        required=False,
        help_text=_("Leave empty when you advise to reject."),
    )
    text = forms.CharField(label=_("Why"), widget=forms.Textarea)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        written = shown_recommendation(self.actor, self.case)
        if written is not None:
            self.initial = {"advice": written.advice, "amount": written.amount, "text": written.text}

    def clean(self) -> dict[str, Any]:
        """Ask for an amount when money is advised."""
        said = super().clean() or self.cleaned_data
        if said.get("advice") in (Advice.GRANT, Advice.GRANT_WITH_CONDITIONS) and said.get("amount") is None:
            self.add_error("amount", _("Write the amount that you propose."))
        return said

    def act(self) -> None:
        """Write the recommendation."""
        said = self.cleaned_data
        amount = None if said["amount"] is None else Money(said["amount"], self.case.application.currency)
        actions.recommend(
            self.case, actor=self.actor, advice=Advice(said["advice"]), text=said["text"], amount=amount
        )


def own_sheet(case: Any, actor: Any) -> Assignment | None:
    """Return the person's own scores, with the case at hand."""
    assignment = assignment_of(actor, case)
    if assignment is not None:
        assignment.case = case
    return assignment
