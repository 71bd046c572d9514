"""Forms for what a record has several of, names and periods, and for its address."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.records import authority, records
from samband.catalogue.states import CountryState, RecordKind
from samband.editorial.authority.forms.fields import DAY, Plain, choices, year


class AddressForm(forms.Form):
    """Another public address."""

    slug = forms.CharField(
        label=_("New address"), max_length=80,
        validators=[RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", _("Only a–z, 0–9 and hyphens between them."))],
    )  # fmt: skip
    reason = forms.CharField(label=_("Why"), max_length=500, required=False)


class NameForm(forms.Form):
    """One other name."""

    name = Plain(label=_("Name"))
    language = forms.CharField(
        label=_("Language"), max_length=12, required=False,
        validators=[RegexValidator(r"^[a-z]{2,3}(-[A-Z]{2})?\Z", _("A code such as sv, en or uk."))],
    )  # fmt: skip
    script = forms.ChoiceField(label=_("Script"), required=False, choices=[
        ("", "—"), ("Latn", _("Latin")), ("Cyrl", _("Cyrillic")), ("Arab", _("Arabic")), ("Geor", _("Georgian")),
        ("Grek", _("Greek")), ("Hans", _("Chinese")), ("Deva", _("Devanagari")),
    ])  # fmt: skip
    since = year(_("From year"))
    until = year(_("To year"))

    def clean(self) -> dict[str, Any]:
        """Refuse a name that ended before it began."""
        data = super().clean() or {}
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            raise ValidationError(_("The last year lies before the first."))
        return data


NamesForm = forms.formset_factory(NameForm, extra=2, can_delete=True, max_num=200, absolute_max=300)
"""All other names of a record; empty rows are for new ones."""


class PeriodForm(forms.Form):
    """A country's status during one period."""

    status = forms.ChoiceField(label=_("Status"), choices=CountryState.choices)
    cluster = forms.ChoiceField(label=_("Cluster"))
    valid_from = forms.DateField(label=_("From"), widget=DAY)
    valid_until = forms.DateField(
        label=_("Until and with"), required=False, widget=DAY, help_text=_("Empty while it lasts.")
    )
    source = Plain(label=_("Source"), max_length=1000, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices(self, "cluster", [(row.pk, str(row)) for row in records(RecordKind.CLUSTER)])

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        data = super().clean() or {}
        first, last = data.get("valid_from"), data.get("valid_until")
        if first and last and last < first:
            raise ValidationError(_("The period ends before it begins."))
        return data


PeriodsForm = forms.formset_factory(PeriodForm, extra=1, can_delete=True, max_num=50, absolute_max=100)
"""All periods of a country; the empty row is for a new one."""


def rows_for(kind: str, first: list[dict[str, Any]] | None, data: Any = None) -> Any | None:
    """Return the formset of a record's names or periods; None for kinds whose names are lines of text."""
    if kind == RecordKind.COUNTRY:
        return PeriodsForm(data, initial=first, prefix="period")
    return NamesForm(data, initial=first, prefix="name") if authority(kind).names else None
