"""What a move of a round asks for: a reason, and for an extension the new closing time."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samband.calls.facts import extension_findings
from samband.calls.forms.days import closing_moment, day_and_clock, within_reach, written_closing
from samband.calls.models import Round
from samband.foundation.flow.texts import texts


class ReasonForm(forms.Form):
    """Why a move is made; `needed` tells whether the move asks for it."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea, max_length=4000)
    use_required_attribute = False

    def __init__(self, round_: Round, *args: Any, needed: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.round = round_
        self.fields["reason"].required = needed


class ExtensionForm(ReasonForm):
    """Until when a round is extended, and why; the reason stands in everybody's letter."""

    last_day = forms.DateField(label=_("New last day to file"))
    closes_clock = forms.TimeField(
        label=_("Closing time"), required=False, help_text=_("Leave empty for midnight after the last day.")
    )
    field_order = ("last_day", "closes_clock", "reason")

    def __init__(self, round_: Round, *args: Any, **kwargs: Any) -> None:
        if round_.closes_at is not None:
            day, clock = written_closing(round_.closes_at, round_.timezone)
            kwargs.setdefault("initial", {"last_day": day, "closes_clock": clock})
        super().__init__(round_, *args, **kwargs)
        self.fields["reason"].help_text = _("Stands in the letter to everybody with an application.")

    def clean_last_day(self) -> date:
        """Return a day within reach of the calendar."""
        return within_reach(self.cleaned_data["last_day"])

    def clean(self) -> dict[str, Any]:
        """Judge the new time as the action will."""
        said = super().clean() or {}
        day, clock = said.get("last_day"), said.get("closes_clock")
        if day and clock and (wrong := day_and_clock(day, clock, self.round.timezone)):
            self.add_error("closes_clock", wrong)
        elif day and "closes_clock" in said:
            for finding in extension_findings(self.round, self.closes_at, timezone.now()):
                found = texts(finding)
                self.add_error("last_day", f"{found.message} {found.remedy}")
        return said

    @property
    def closes_at(self) -> datetime:
        """Return the new first moment after the round."""
        said = self.cleaned_data
        return closing_moment(said["last_day"], said["closes_clock"], self.round.timezone)


MOVES: dict[str, type[ReasonForm]] = {"extend": ExtensionForm}
"""Forms of the moves that ask for more than a reason."""
