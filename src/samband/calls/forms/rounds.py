"""A round in the office: what it is for, when it opens and closes, and with how much money."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samband.calls.facts import date_findings
from samband.calls.forms.days import (
    closing_moment,
    day_and_clock,
    opening_moment,
    within_reach,
    written_closing,
)
from samband.calls.models import Component, Round
from samband.calls.queries import components, country_facts, programme, time_zones
from samband.catalogue.queries import themes
from samband.foundation.flow.texts import local, texts
from samband.foundation.i18n.names import localized
from samband.foundation.money.forms import AmountField
from samband.people.queries import person_by_email
from samband.rulebook.facts import CountryStatus

Options = list[tuple[str, str]]


class ComponentField(forms.ModelChoiceField[Component]):
    """A choice of component by its name in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the component's name."""
        return localized(obj, "name")


class RoundForm(forms.Form):
    """A round that is being prepared: component, days and clock, money, countries and themes."""

    component = ComponentField(
        queryset=components(), to_field_name="code", label=_("Component"), empty_label=_("Choose…")
    )
    opens_on = forms.DateField(
        label=_("First day"), help_text=_("The round opens when this day begins, unless you say a time.")
    )
    opens_clock = forms.TimeField(label=_("Opening time"), required=False)
    last_day = forms.DateField(
        label=_("Last day to file"),
        required=False,
        help_text=_("Applications are in time until midnight. Leave empty when there is no end."),
    )
    closes_clock = forms.TimeField(
        label=_("Closing time"), required=False, help_text=_("Leave empty for midnight after the last day.")
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), required=False, help_text=_("Whose clock the round opens and closes by.")
    )
    budget_frame = AmountField(
        label=_("Budget frame"),
        required=False,
        help_text=_("What can be granted in the round in all. Leave empty when it is not decided."),
    )
    countries = forms.MultipleChoiceField(
        label=_("Only these countries"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Leave empty when the round is for every country that the programme is open to."),
    )  # fmt: skip
    themes = forms.MultipleChoiceField(
        label=_("Themes"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("What the call asks for especially. Leave empty when every theme is welcome."),
    )  # fmt: skip

    rehearsal = forms.BooleanField(label=_("This is a rehearsal"), required=False)
    rehearsers = forms.CharField(
        label=_("Who rehearses"), required=False, widget=forms.Textarea, max_length=4000,
        help_text=_("E-mail addresses of people with accounts, one on each line. They alone may apply in it."),
    )  # fmt: skip

    use_required_attribute = False

    def __init__(self, *args: Any, revised: Round | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["component"].queryset = components().filter(is_open=True)
        if revised is not None:
            del fields["component"], fields["rehearsal"], fields["rehearsers"]
        self.of = revised
        fields["time_zone"].choices = _zones()
        fields["countries"].choices = _countries()
        fields["themes"].choices = [(row.code, localized(row, "name")) for row in themes()]

    def clean_opens_on(self) -> date:
        """Return a first day within reach of the calendar."""
        return within_reach(self.cleaned_data["opens_on"])

    def clean_last_day(self) -> date | None:
        """Return a last day within reach of the calendar, if there is one."""
        day = self.cleaned_data["last_day"]
        return within_reach(day) if day else None

    def clean_rehearsers(self) -> list[Any]:
        """Return the accounts with these addresses; each must be known, and a rehearsal needs somebody."""
        found = {line: person_by_email(line) for line in self.cleaned_data["rehearsers"].split()}
        if unknown := [line for line, person in found.items() if person is None]:
            raise forms.ValidationError(
                _("No account has this address: %(found)s"), params={"found": unknown[0]}
            )
        if self.cleaned_data.get("rehearsal") and not found:
            raise forms.ValidationError(_("Name at least one person who applies in the rehearsal."))
        return list(found.values())

    def clean(self) -> dict[str, Any]:
        """Judge the days as the action will."""
        said = super().clean() or {}
        component = self.of.component if self.of else said.get("component")
        for day, clock in (("opens_on", "opens_clock"), ("last_day", "closes_clock")):
            if (
                said.get(day)
                and said.get(clock)
                and (wrong := day_and_clock(said[day], said[clock], self.zone))
            ):
                self.add_error(clock, wrong)
        if component and said.get("opens_on") and "last_day" in said and not self.errors:
            for finding in date_findings(component, self.opens_at, self.closes_at):
                found = texts(finding)
                self.add_error("last_day", f"{found.message} {found.remedy}")
        return said

    @property
    def zone(self) -> str:
        """Return whose clock counts: the one chosen, else the funder's."""
        return self.cleaned_data.get("time_zone") or programme().timezone

    @property
    def opens_at(self) -> datetime:
        """Return the first moment of the round."""
        return opening_moment(self.cleaned_data["opens_on"], self.cleaned_data.get("opens_clock"), self.zone)

    @property
    def closes_at(self) -> datetime | None:
        """Return the first moment after the round."""
        last_day = self.cleaned_data.get("last_day")
        return (
            closing_moment(last_day, self.cleaned_data.get("closes_clock"), self.zone) if last_day else None
        )

    @property
    def plan(self) -> dict[str, Any]:
        """Return what the actions take: days, money, clock, countries and themes."""
        said = self.cleaned_data
        return {
            "opens_at": self.opens_at, "closes_at": self.closes_at, "budget_frame": said["budget_frame"],
            "timezone": self.zone, "countries": said["countries"], "themes": said["themes"],
            **({"rehearsers": said["rehearsers"]} if said.get("rehearsal") else {}),
        }  # fmt: skip


def typed(data: Any) -> dict[str, Any]:
    """Return what a form was sent, as its initial values: nothing is judged, nothing is lost."""
    return {**data.dict(), **{name: data.getlist(name) for name in ("countries", "themes")}}


def written(round_: Round) -> dict[str, Any]:
    """Return a round as the form shows it: midnight after the last day is an empty closing time."""
    zone = ZoneInfo(round_.timezone)
    opens = round_.opens_at.astimezone(zone)
    said: dict[str, Any] = {
        "opens_on": opens.date(), "opens_clock": opens.time() if opens.time() != time.min else None,
        "time_zone": round_.timezone, "budget_frame": round_.budget_frame,
        "countries": round_.countries, "themes": round_.themes,
    }  # fmt: skip
    if round_.closes_at is not None:
        day, clock = written_closing(round_.closes_at, round_.timezone)
        said |= {"last_day": day, "closes_clock": clock}
    return said


def _zones() -> Options:
    own = programme().timezone if components().exists() else timezone.get_default_timezone_name()
    names = [own, "UTC", *sorted(set(time_zones().values()) - {own})]
    return [(name, name.replace("_", " ")) for name in names]


def _countries() -> Options:
    taking = (CountryStatus.OPEN, CountryStatus.LEGACY)
    facts: Iterable[Any] = country_facts(timezone.localdate()).values()
    return sorted(
        ((row.code, local(row.name)) for row in facts if row.status in taking), key=lambda row: row[1]
    )


def preview(data: Any) -> tuple[Component | None, date]:
    """Return the component and day that a half-filled form points at; today when there is no day."""
    component = components().filter(code=str(data.get("component", "")).replace("\0", "")).first()
    try:
        return component, date.fromisoformat(str(data.get("opens_on", "")))
    except ValueError:
        return component, timezone.localdate()
