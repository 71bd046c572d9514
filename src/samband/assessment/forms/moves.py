"""One form for each move of the office: what the move asks for, and the action that makes it."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samband.applications.queries import openable
from samband.assessment import actions
from samband.assessment.forms.refusable import RefusableForm
from samband.assessment.queries import shown_recommendation
from samband.calls.queries import programme
from samband.foundation.money.forms import AmountField
from samband.people.queries import people_with
from samband.people.states import Role
from samband.rulebook.money import Money
from samband.rulebook.schedule import add_working_days


class RegisterForm(RefusableForm):
    """Registers, with a handling officer."""

    officer: Any = forms.ModelChoiceField(
        queryset=None, label=_("Handling officer"), empty_label=None,
        help_text=_("Answers the applicants' questions and keeps the case moving."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["officer"]
        field.queryset = people_with(Role.OFFICER)  # type: ignore[attr-defined]  # a ModelChoiceField
        field.initial = self.actor.pk

    def act(self) -> None:
        """Register the case."""
        actions.register(self.case, actor=self.actor, officer=self.cleaned_data["officer"])


class StartFormalCheckForm(RefusableForm):
    """Begins the formal check."""

    def act(self) -> None:
        """Draw the checklist."""
        actions.start_formal_check(self.case, actor=self.actor)


class PassFormalCheckForm(RefusableForm):
    """Ends the formal check."""

    def act(self) -> None:
        """Begin the assessment."""
        actions.pass_formal_check(self.case, actor=self.actor)


class FinishAssessmentForm(RefusableForm):
    """Ends the assessment."""

    def act(self) -> None:
        """Hand over to the decision maker."""
        actions.finish_assessment(self.case, actor=self.actor)


class TakeUpAgainForm(RefusableForm):
    """Takes a deferred case up again."""

    def act(self) -> None:
        """Bring the case back to the decision maker."""
        actions.take_up_again(self.case, actor=self.actor)


class SupplementationForm(RefusableForm):
    """Asks for a supplementation: what may be changed, what is missing, and by when."""

    questions = forms.MultipleChoiceField(
        label=_("What the applicants may change"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Everything else stays closed."),
    )  # fmt: skip
    message = forms.CharField(
        label=_("What is missing"), widget=forms.Textarea,
        help_text=_("The applicants read this as it stands. Be plain and kind."),
    )  # fmt: skip
    due_on = forms.DateField(label=_("Last day to answer"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["questions"].choices = openable(self.case)  # type: ignore[attr-defined]  # a choice field
        self.fields["due_on"].initial = self.usual_day()
        days = programme().deadlines.supplementation_working_days
        self.fields["due_on"].help_text = _("Usually %(days)d working days from today.") % {"days": days}

    @staticmethod
    def usual_day() -> date:
        """Return the day that the programme's deadline leads to."""
        return add_working_days(timezone.localdate(), programme().deadlines.supplementation_working_days)

    def act(self) -> None:
        """Open the questions and write to the applicants."""
        actions.request_supplementation(self.case, actor=self.actor, **self.cleaned_data)


class ReasonsForm(RefusableForm):
    """A decision that needs nothing but written reasons."""

    reasons = forms.CharField(
        label=_("Reasons"), widget=forms.Textarea,
        help_text=_("The applicants read this in the letter. Say what the decision rests on."),
    )  # fmt: skip


class DismissForm(ReasonsForm):
    """Dismisses the application."""

    def act(self) -> None:
        """Dismiss."""
        actions.dismiss(self.case, actor=self.actor, reasons=self.cleaned_data["reasons"])


class RejectForm(ReasonsForm):
    """Rejects the application."""

    def act(self) -> None:
        """Reject."""
        actions.reject(self.case, actor=self.actor, reasons=self.cleaned_data["reasons"])


class DeferForm(ReasonsForm):
    """Puts the decision off."""

    def act(self) -> None:
        """Defer."""
        actions.defer(self.case, actor=self.actor, reasons=self.cleaned_data["reasons"])


class GrantForm(ReasonsForm):
    """Grants an amount."""

    amount = AmountField(label=_("Amount granted"))
    field_order: tuple[str, ...] = ("amount", "reasons")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        advice = shown_recommendation(self.actor, self.case)
        self.fields["amount"].initial = advice.amount if advice else self.case.application.requested

    @property
    def money(self) -> Money:
        """Return the amount in the application's currency."""
        return Money(self.cleaned_data["amount"], self.case.application.currency)

    def act(self) -> None:
        """Grant."""
        actions.grant(self.case, actor=self.actor, reasons=self.cleaned_data["reasons"], amount=self.money)


class GrantWithConditionsForm(GrantForm):
    """Grants an amount with conditions."""

    conditions = forms.CharField(
        label=_("Conditions"), widget=forms.Textarea, help_text=_("What must be met, and by when.")
    )
    field_order = ("amount", "conditions", "reasons")

    def act(self) -> None:
        """Grant with conditions."""
        actions.grant_with_conditions(
            self.case, actor=self.actor, reasons=self.cleaned_data["reasons"],
            amount=self.money, conditions=self.cleaned_data["conditions"],
        )  # fmt: skip


MOVES: dict[str, type[RefusableForm]] = {
    "register": RegisterForm,
    "start_formal_check": StartFormalCheckForm,
    "request_supplementation": SupplementationForm,
    "pass_formal_check": PassFormalCheckForm,
    "dismiss": DismissForm,
    "finish_assessment": FinishAssessmentForm,
    "grant": GrantForm,
    "grant_with_conditions": GrantWithConditionsForm,
    "reject": RejectForm,
    "defer": DeferForm,
    "take_up_again": TakeUpAgainForm,
}
"""The office's moves by name."""
