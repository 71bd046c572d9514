"""Forms of the office."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samband.calls.facts import date_findings
from samband.calls.models import Component
from samband.calls.queries import components, programme
from samband.foundation.flow.texts import texts
from samband.foundation.i18n.names import localized
from samband.foundation.money.forms import AmountField
from samband.rulebook.schedule import closing_time, start_of_day

LATEST = date(2200, 1, 1)
"""Beyond this a date is a slip of the pen; calendars and clocks of browsers and databases end later."""


class ComponentField(forms.ModelChoiceField[Component]):
    """A choice of component by its name in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the component's name."""
        return localized(obj, "name")


class RoundForm(forms.Form):
    """A new round: what it is for, from which day, until which day, and with how much money."""

    component = ComponentField(
        queryset=components(), to_field_name="code", label=_("Component"), empty_label=_("Choose…")
    )
    opens_on = forms.DateField(label=_("First day"), help_text=_("The round opens when this day begins."))
    last_day = forms.DateField(
        label=_("Last day to file"),
        required=False,
        help_text=_("Applications are in time until midnight. Leave empty when there is no end."),
    )
    budget_frame = AmountField(
        label=_("Budget frame"),
        required=False,
        help_text=_("What can be granted in the round in all. Leave empty when it is not decided."),
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["component"].queryset = components().filter(is_open=True)  # type: ignore[attr-defined]

    def clean_opens_on(self) -> date:
        """Return a first day within reach of the calendar."""
        return _within_reach(self.cleaned_data["opens_on"])

    def clean_last_day(self) -> date | None:
        """Return a last day within reach of the calendar, if there is one."""
        day = self.cleaned_data["last_day"]
        return _within_reach(day) if day else None

    def clean(self) -> dict[str, Any]:
        """Judge the days as the action will."""
        said = super().clean() or {}
        component, opens_on = said.get("component"), said.get("opens_on")
        if component and opens_on and "last_day" in said:
            for finding in date_findings(component, self.opens_at, self.closes_at):
                found = texts(finding)
                self.add_error("last_day", f"{found.message} {found.remedy}")
        return said

    @property
    def opens_at(self) -> datetime:
        """Return the first moment of the first day."""
        return start_of_day(self.cleaned_data["opens_on"], programme().timezone)

    @property
    def closes_at(self) -> datetime | None:
        """Return the first moment after the last day."""
        last_day = self.cleaned_data.get("last_day")
        return closing_time(last_day, programme().timezone) if last_day else None


def _within_reach(day: date) -> date:
    if not date(2000, 1, 1) <= day < LATEST:
        raise forms.ValidationError(_("Choose a day between the years 2000 and 2199."))
    return day


def preview(data: Any) -> tuple[Component | None, date]:
    """Return the component and day that a half-filled form points at; today when there is no day."""
    component = components().filter(code=str(data.get("component", "")).replace("\0", "")).first()
    try:
        return component, date.fromisoformat(str(data.get("opens_on", "")))
    except ValueError:
        return component, timezone.localdate()


class ReasonForm(forms.Form):
    """Why a move is made; `needed` tells whether the move asks for it."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea, max_length=4000)
    use_required_attribute = False

    def __init__(self, *args: Any, needed: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = needed
