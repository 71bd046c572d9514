"""What a browser says about a passkey: anything but a sound answer is only a wrong one."""

from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST = 20_000
"""Characters of the longest answer that a browser gives about a passkey."""
LONGEST_NAME = 60
ODD = (AttributeError, KeyError, TypeError, ValueError, IndexError, RecursionError, OverflowError)
NOT_TAKEN = _("The passkey was not accepted. Try again, or sign in in another way.")


def short(name: str) -> None:
    """Refuse a name that no list could show."""
    if len(name) > LONGEST_NAME:
        raise ValidationError(_("Write a shorter name: at most 60 letters."))


class CredentialField(forms.JSONField):
    """A browser's answer as JSON; a monster is refused before it is read."""

    widget = forms.HiddenInput

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Return nothing: an answer is good for one question, so it is never sent back."""
        return None

    def prepare_value(self, value: Any) -> str:
        """Return an empty field for the next answer."""
        return ""

    def to_python(self, value: Any) -> Any:
        """Return the answer as a mapping."""
        if isinstance(value, str) and len(value) > LONGEST:
            raise ValidationError(NOT_TAKEN)
        try:
            found = super().to_python(value)
        except (ValidationError, RecursionError):
            raise ValidationError(NOT_TAKEN) from None
        if not isinstance(found, dict):
            raise ValidationError(NOT_TAKEN)
        return found


class Credential(forms.Form):
    """A form that carries a browser's answer, and refuses an odd one kindly."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"] = CredentialField(error_messages={"required": NOT_TAKEN})

    def clean_credential(self) -> Any:
        """Return what the answer proves."""
        proves = getattr(super(), "clean_credential", None)
        if proves is None:
            return self.cleaned_data["credential"]
        try:
            return proves()
        except ValidationError as refused:
            raise (
                refused if refused.code == "too_many_login_attempts" else ValidationError(NOT_TAKEN)
            ) from None
        except ODD:
            raise ValidationError(NOT_TAKEN) from None


class PasskeyForm(Credential, AddWebAuthnForm):
    """A new passkey, its name, and whether it shall do without a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name, alone = self.fields["name"], self.fields["passwordless"]
        name.label, name.help_text = _("Name"), _("So that you know it again: “My phone”, “The blue key”.")
        name.validators.append(short)
        alone.label = _("Sign in with it alone, without a password")
        alone.help_text, alone.initial = (
            _("The device then asks for your finger, your face or its code."),
            True,
        )

    def clean(self) -> dict[str, Any]:
        """Check the answer against what was asked for."""
        try:
            return dict(super().clean() or {})
        except (ValidationError, *ODD):
            raise ValidationError(NOT_TAKEN) from None


class PasskeyUsedForm(Credential, AuthenticateWebAuthnForm):
    """A passkey as the second step."""


class PasskeySignInForm(Credential, LoginWebAuthnForm):
    """A passkey instead of a password."""


class PasskeyAgainForm(Credential, ReauthenticateWebAuthnForm):
    """A passkey before a change of keys."""


class PasskeyNameForm(EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name")
        self.fields["name"].validators.append(short)
