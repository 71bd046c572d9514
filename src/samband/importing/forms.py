"""What a reviewer fills in: the choice, a search, a new organisation, the reason for a rejection."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.importing.match.names import bare_name
from samband.importing.models import ReviewItem
from samband.importing.queries import Option, countries_to_choose
from samband.people.queries import find_organisation
from samband.people.states import Kind


class ChooseForm(forms.Form):
    """One of the options offered; `q` is what was searched for, so that the same options come back."""

    use_required_attribute = False
    q = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    choice = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=_("What is meant"),
        error_messages={
            "required": _("Choose what is meant, or search for something else."),
            "invalid_choice": _("That is no longer among the suggestions. Search for it and choose again."),
        },
    )

    def __init__(self, *args: Any, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = {option.value: option for option in options}
        field = self.fields["choice"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (declared above; tells the type checker)
        field.choices = [(option.value, str(option)) for option in options]

    @property
    def chosen(self) -> Option:
        """Return the option that was chosen; the form is valid."""
        return self.options[self.cleaned_data["choice"]]


class RegisterForm(forms.Form):
    """An organisation that no source knows."""

    use_required_attribute = False
    name = forms.CharField(
        label=_("Name"), max_length=200, error_messages={"required": _("Write the organisation's name.")}
    )
    country = forms.ChoiceField(
        label=_("Country"), error_messages={"required": _("Choose the country that it lies in.")}
    )
    kind = forms.ChoiceField(
        label=_("Kind of organisation"),
        choices=[(kind.value, kind.label) for kind in Kind if kind != Kind.FUNDER],
    )

    def __init__(self, *args: Any, item: ReviewItem, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "name": bare_name(item.text)[:200],
            "country": item.country,
            "kind": Kind.MUNICIPALITY,
        }
        super().__init__(*args, **kwargs)
        choices = countries_to_choose(swedish=item.is_swedish)
        field = self.fields["country"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (declared above; tells the type checker)
        field.choices = choices if item.is_swedish else [("", _("Choose a country")), *choices]

    def clean(self) -> dict[str, Any]:
        """Refuse a name that an organisation of the country has already."""
        data = super().clean() or self.cleaned_data
        if data.get("name") and data.get("country") and find_organisation(data["country"], data["name"]):
            self.add_error(
                "name", _("There is an organisation of this name already. Search for it and choose it.")
            )
        return data


class RejectForm(forms.Form):
    """Why the name is no partner's."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It is kept in the history of this name."),
        error_messages={"required": _("Write why the name is rejected.")},
    )
