"""The form of a list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.keeping import NOWHERE, UNUSED
from samband.catalogue.queries.records import authority, records
from samband.catalogue.states import RecordKind
from samband.editorial.authority.forms.fields import choices
from samband.people.states import Kind


class SeekForm(forms.Form):
    """What to look for in a list."""

    words = forms.CharField(label=_("Name"), max_length=200, required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    form = forms.ChoiceField(label=_("Kind"), required=False)
    only = forms.ChoiceField(label=_("Only"), required=False)

    def __init__(self, data: Any, *, kind: str) -> None:
        super().__init__(data)
        kept = authority(kind)
        only: list[Any] = [(UNUSED, _("What nothing uses"))]
        if kept.names:
            rows = records(kind).order_by()
            countries = set(rows.values_list("country", flat=True).distinct())
            listed = records(RecordKind.COUNTRY).filter(pk__in=countries)
            choices(self, "country", sorted(((row.pk, str(row)) for row in listed), key=lambda each: each[1]))
            kinds = sorted(set(rows.exclude(kind="").values_list("kind", flat=True).distinct()))
            named = dict(Kind.choices)
            choices(self, "form", [(each, str(named.get(each, each))) for each in kinds])
            only.append((NOWHERE, _("Without coordinates")))
        else:
            del self.fields["country"], self.fields["form"]
        choices(self, "only", only)
