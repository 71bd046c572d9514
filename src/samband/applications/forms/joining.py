"""Inviting a person, making an account from an invitation, and giving a reason."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samband.applications.forms.inputs import TextInput
from samband.applications.models import Case
from samband.applications.queries.cases import parties
from samband.people.queries import User


class InviteForm(forms.Form):
    """Whom to invite, for which partner, and in which language the letter is written."""

    party = forms.ChoiceField(label=_("Writes for"), widget=forms.RadioSelect)
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254,
        help_text=_("A personal address. The link in the letter works for this address only."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, case: Case, data: Any = None) -> None:
        self.parties = {party.key: party for party in parties(case)}
        initial = {"party": "international", "language": "en"}
        super().__init__(data, initial=initial, use_required_attribute=False)
        choice: Any = self.fields["party"]
        choice.choices = [(key, party.organisation.name) for key, party in self.parties.items()]


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


class ReasonForm(forms.Form):
    """A written reason."""

    reason = TextInput(
        label=_("Reason"), widget=forms.Textarea, max_length=4000,
        help_text=_("Everybody in the case can read it, and it is kept."),
        error_messages={"required": _("Write why; the reason is kept on the timeline.")},
    )  # fmt: skip
