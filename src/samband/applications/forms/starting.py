"""Choosing round, own organisation and partner for a new application."""

from typing import Any

from django import forms
from django.conf import settings
from django.forms.utils import ErrorDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samband.applications.forms.inputs import TextInput
from samband.applications.queries.partners import HOME, find_partners
from samband.calls.queries import legal_forms
from samband.catalogue.queries import codelists
from samband.people.queries import Organisation, find_organisation
from samband.people.states import Kind

NEW = "new"
FIND = "find"
ABROAD = "international"
APPLYING = (Kind.MUNICIPALITY, Kind.REGION, Kind.DISTRICT, Kind.COUNTY, Kind.FEDERATION, Kind.OTHER)


class StartForm(forms.Form):
    """What a new application needs; the partner is found by any spelling, or named anew."""

    round = forms.ChoiceField(label=_("Round"), widget=forms.RadioSelect)
    organisation = forms.ChoiceField(label=_("Your organisation"), widget=forms.RadioSelect)
    language = forms.ChoiceField(
        label=_("Language you write the application in"), choices=settings.LANGUAGES, initial="en",
        help_text=_("Choose one that both partners read. Title and summary are written in both."),
    )  # fmt: skip
    search = TextInput(
        label=_("Partner"), required=False, max_length=100,
        help_text=_("Any spelling will do: Poltava, Полтава."),
    )  # fmt: skip
    partner = forms.ChoiceField(
        label=_("Organisations found"), widget=forms.RadioSelect, required=False,
    )  # fmt: skip
    new_name = TextInput(label=_("Name of the organisation"), required=False, max_length=200)
    new_country = forms.ChoiceField(label=_("Country"), required=False)
    new_kind = forms.ChoiceField(label=_("Kind of organisation"), required=False)

    def __init__(self, rounds: list[Any], own: list[Organisation], data: Any = None, *, at: str = "") -> None:
        self.rounds = {round_.code: round_ for round_ in rounds}
        self.own = {organisation.slug: organisation for organisation in own}
        initial = {"round": at or next(iter(self.rounds), ""), "organisation": next(iter(self.own), "")}
        super().__init__(data, initial=initial, use_required_attribute=False)
        self.found = list(find_partners(str(data.get("search", ""))[:100])) if data else []
        self._offer()

    def _offer(self) -> None:
        lists = codelists()
        countries = sorted(((code, str(names)) for code, names in lists.country.items() if code != HOME),
                           key=lambda row: row[1])  # fmt: skip
        language = get_language() or "sv"
        kinds = [(row.code, row.name.pick(language)) for row in legal_forms() if str(row.side) == ABROAD]
        offered = {
            "round": [(code, _round_label(row)) for code, row in self.rounds.items()],
            "organisation": [(slug, row.name) for slug, row in self.own.items()],
            "partner": [
                *(
                    (row.slug, f"{row.name}, {lists.country.get(row.country, row.country)}")
                    for row in self.found
                ),
                (NEW, _("Another organisation, named below")),
            ],
            "new_country": [("", _("Choose")), *countries],
            "new_kind": [row for row in kinds if row[0] in APPLYING],
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Find the partner among those offered, or ask for name and country of a new one."""
        cleaned = super().clean() or {}
        if cleaned.get("partner") == NEW:
            for name in ("new_name", "new_country"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("Fill this in to name a new organisation."))
        elif not cleaned.get("partner") and "partner" not in self.errors:
            self.add_error("search", _("Search for the partner and choose one, or name a new one."))
        return cleaned

    def full_clean(self) -> None:
        """Judge the form, but not while its writer is still looking for a partner."""
        super().full_clean()
        if self.is_searching:
            self._errors = ErrorDict()

    @property
    def is_searching(self) -> bool:
        """Tell whether the form was sent to find partners, not to start."""
        return FIND in self.data

    @property
    def needs_new(self) -> bool:
        """Tell whether the part for naming a new organisation should stand open."""
        return self.data.get("partner") == NEW or not self.found

    @property
    def known_partner(self) -> Organisation | None:
        """Return the chosen partner, also when the new name is in fact a known one."""
        cleaned = self.cleaned_data
        if cleaned["partner"] == NEW:
            return find_organisation(cleaned["new_country"], cleaned["new_name"])
        return next((row for row in self.found if row.slug == cleaned["partner"]), None)


def _round_label(round_: Any) -> str:
    language = get_language() or "sv"
    component = round_.component
    return f"{component.name_sv if language == 'sv' else component.name_en}, {round_.code}"
