"""Forms for one record of each kind."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.histories import record_history
from samband.catalogue.queries.records import authority, records
from samband.catalogue.states import RecordKind
from samband.editorial.authority.forms.fields import OneEach, Plain, choices, year
from samband.foundation.records.actions import Impossible
from samband.people.states import Kind
from samband.rulebook.findings import N_, Finding

LAST = ("keep_old_name", "reason")
NO_COLUMNS = frozenset({"reason", "place", "seen"})
UNSEEN = Finding(
    "editing.unseen", N_("Somebody else has changed this record while you were writing."),
    remedy=N_("See the history, then save again to let your words count."),
)  # fmt: skip


class RecordForm(forms.Form):
    """What every record has: why it is changed, and its public address when it has one of its own."""

    reason = forms.CharField(
        label=_("Why"), max_length=500, required=False,
        help_text=_("Kept in the history beside your name."),
    )  # fmt: skip

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, record: Any | None = None, **options: Any) -> None:
        self.record = record
        super().__init__(*args, **options)
        self.order_fields([*(name for name in self.fields if name not in LAST), *LAST])

    def values(self) -> dict[str, Any]:
        """Return the record's columns as they were given, and whether its former name is kept."""
        return {name: value for name, value in self.cleaned_data.items() if name not in NO_COLUMNS}

    def check_unseen(self, happened: int) -> None:
        """Raise `Impossible` when more has happened to the record than whoever writes has seen.

        What was written stays in the form; saving it again then counts.
        """
        seen = self.cleaned_data.get("seen")
        if seen is not None and seen < happened:
            written: Any = self.data.copy()  # type: ignore[attr-defined]  # what was posted can be copied
            written["seen"] = str(happened)
            self.data = written
            raise Impossible([UNSEEN])


class ListedForm(RecordForm):
    """A value of a codelist."""

    name_sv = Plain(label=_("Name in Swedish"), max_length=120)
    name_en = Plain(label=_("Name in English"), max_length=120)
    aliases = OneEach(
        label=_("Other names"),
        required=False,
        help_text=_("One a line. The search and the import know them too."),
    )


class NetworkForm(ListedForm):
    """A network with its years."""

    starts_year = year(_("First year"))
    ends_year = year(_("Last year"))
    source = Plain(label=_("Source"), max_length=1000, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a network that ends before it starts."""
        data = super().clean() or {}
        first, last = data.get("starts_year"), data.get("ends_year")
        if first and last and last < first:
            self.add_error("ends_year", _("The last year lies before the first."))
        return data


class Located(forms.Form):
    """A point: both degrees or neither."""

    latitude = forms.FloatField(
        label=_("Latitude"), required=False, min_value=-90, max_value=90,
        help_text=_("Degrees, north positive: 56.66"),
    )  # fmt: skip
    longitude = forms.FloatField(
        label=_("Longitude"), required=False, min_value=-180, max_value=180,
        help_text=_("Degrees, east positive: 16.36"),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask for the other half of a point."""
        data = super().clean() or {}
        for name, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if data.get(name) is None and data.get(other) is not None and name not in self.errors:
                self.add_error(name, _("A point needs both degrees."))
        return data


class CountryForm(Located, ListedForm):
    """A country, its cluster today and the point that stands for it."""

    cluster = forms.ChoiceField(label=_("Cluster"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices(self, "cluster", [(row.pk, str(row)) for row in records(RecordKind.CLUSTER)])


class NamedForm(RecordForm):
    """A place or an organisation: a name of its own, and a country."""

    name = Plain(label=_("Name"))
    country = forms.ChoiceField(label=_("Country"))
    keep_old_name = forms.BooleanField(
        label=_("Keep the former name as another name"), required=False, initial=True,
        help_text=_("Counts when the name is changed: links and searches by the former name go on working."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        listed = sorted(records(RecordKind.COUNTRY), key=str)
        choices(self, "country", [(row.pk, str(row)) for row in listed])
        if self.record is None:
            del self.fields["keep_old_name"]

    def places(self, name: str, **kinds: Any) -> None:
        """Offer the places of the record's country for a field."""
        rows = records(RecordKind.PLACE).filter(country=_country_of(self.record), **kinds)
        rows = rows.exclude(pk=self.record.pk) if name == "region" and self.record else rows
        choices(self, name, [(str(row.pk), _with_kind(row)) for row in rows])


class OrganisationForm(NamedForm):
    """An organisation."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    number = Plain(label=_("Official number"), max_length=40, required=False)
    place = forms.ChoiceField(
        label=_("Where it sits"), required=False,
        help_text=_("Places of its country. Add the place first if it is missing."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.record is None:
            del self.fields["place"]
        else:
            self.places("place")


class PlaceForm(Located, NamedForm):
    """A place on the map."""

    kind = Plain(label=_("Kind"), max_length=40, required=False,
                 help_text=_("Such as municipality, region, district."))  # fmt: skip
    region = forms.ChoiceField(
        label=_("Region"), required=False,
        help_text=_("Stands for the place where that may not be told exactly."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.record is None:
            del self.fields["region"]
        else:
            self.places("region")

    def values(self) -> dict[str, Any]:
        """Return columns by attribute."""
        given = super().values()
        given["country_id"] = given.pop("country")
        if "region" in given:
            given["region_id"] = int(given.pop("region")) if given["region"] else None
        return given


FORMS: dict[str, type[RecordForm]] = {
    RecordKind.ORGANISATION: OrganisationForm,
    RecordKind.PLACE: PlaceForm,
    RecordKind.COUNTRY: CountryForm,
    RecordKind.NETWORK: NetworkForm,
}


def form_for(kind: str, record: Any | None, data: Any = None) -> RecordForm:
    """Return the form for a record of a kind, or for a new one."""
    form = FORMS.get(kind, ListedForm)
    return form(data, record=record, initial=_initial(kind, record) if record is not None else None)


def _initial(kind: str, record: Any) -> dict[str, Any]:
    values = {name.removesuffix("_id"): getattr(record, name) for name in authority(kind).columns}
    if kind == RecordKind.ORGANISATION:
        seat = getattr(record, "seat", None)
        values["place"] = str(seat.place_id) if seat is not None else ""
    return {**values, "seen": len(record_history(kind, record))}


def _with_kind(place: Any) -> str:
    return f"{place.name} ({gettext(place.kind)})" if place.kind else str(place.name)


def _country_of(record: Any) -> str:
    return str(getattr(record, "country_id", None) or record.country)
