"""Inviting a colleague, and an account made from an invitation."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samband.foundation.ui.text_input import TextInput
from samband.people.models import Membership, User
from samband.people.states import Role


class InviteForm(forms.Form):
    """Whom to invite, to what, and in which language the letter is written."""

    email = forms.EmailField(
        label=_("E-mail address"), max_length=254,
        help_text=_("A personal address. The link in the letter works for this address only."),
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, roles: Iterable[Role], data: Any = None, *, language: str = "sv") -> None:
        super().__init__(data, initial={"language": language}, use_required_attribute=False)
        choice: Any = self.fields["role"]
        choice.choices = [(role.value, role.label) for role in roles]


class RolesForm(forms.Form):
    """The roles that a person has in an organisation; those that are not the reader's to change stay out."""

    roles = forms.MultipleChoiceField(
        label=_("Roles"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("A person may have several."),
    )  # fmt: skip

    def __init__(self, possible: Iterable[Role], held: Iterable[Membership], data: Any = None) -> None:
        super().__init__(data, initial={"roles": [row.role for row in held]}, use_required_attribute=False)
        choice: Any = self.fields["roles"]
        choice.choices = [(role.value, role.label) for role in possible]


class HandOverForm(forms.Form):
    """Who takes over, and whether the person leaves at the same time."""

    to = forms.ChoiceField(label=_("Who takes over"))
    leaves = forms.BooleanField(
        label=_("End the person’s roles in the organisation at the same time"), required=False
    )

    def __init__(self, people: Iterable[User], data: Any = None) -> None:
        self.people = {str(person.pk): person for person in people}
        super().__init__(data, use_required_attribute=False)
        choice: Any = self.fields["to"]
        choice.choices = [
            ("", _("Choose a colleague")),
            *((key, str(one)) for key, one in self.people.items()),
        ]


class AccountForm(forms.Form):
    """A new personal account; the address is the invited one."""

    name = TextInput(label=_("Your name"), max_length=150)
    password = forms.CharField(
        label=_("Password"), widget=forms.PasswordInput, strip=False, max_length=1000,
        help_text=_("At least 12 characters. Several words in a row make a good password."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Language you want to read"), choices=settings.LANGUAGES)

    def __init__(self, email: str, language: str, data: Any = None) -> None:
        self.email = email
        super().__init__(data, initial={"language": language}, use_required_attribute=False)

    def clean(self) -> dict[str, Any]:
        """Ask Django's validators about the password, with the person's name and address in mind."""
        cleaned = super().clean() or {}
        if password := cleaned.get("password"):
            try:
                validate_password(password, User(email=self.email, name=cleaned.get("name", "")))
            except ValidationError as problem:
                self.add_error("password", problem)
        return cleaned
