"""What people write to sign in, with the labels that the pages show."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ChangePasswordForm as LibraryChangePasswordForm,
)
from allauth.account.forms import (
    ConfirmLoginCodeForm,
    LoginForm,
    ReauthenticateForm,
    RequestLoginCodeForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

from samband.people.actions import pretend_to_write
from samband.people.queries import person_by_email
from samband.people.throttle import may_ask_for_letter
from samband.rulebook.wording import N_

SAID_BY_THE_LIBRARY = (N_("You must type the same password each time."),)
"""Errors that the library words itself; marked here, so that their Swedish is ours."""


class SignInForm(LoginForm):
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail address")


class LetterForm(forms.Form):
    """A form that makes a letter leave; one place may ask for a few in a while."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")

    def clean_email(self) -> str:
        """Return the address, unless this place has asked for too many letters to it."""
        if not may_ask_for_letter(str(self.cleaned_data["email"])):
            raise get_adapter().validation_error("too_many_login_attempts")
        email = str(super().clean_email())  # type: ignore[misc]
        if person_by_email(email) is None:
            pretend_to_write(email)
        return email


class CodeWantedForm(LetterForm, RequestLoginCodeForm):
    """The address that a code is sent to."""


class ForgottenPasswordForm(LetterForm, ResetPasswordForm):
    """The address that a link is sent to."""


class CodeForm(ConfirmLoginCodeForm):
    """The code out of the letter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code from the letter")


class PasswordAgainForm(ReauthenticateForm):
    """The password once more, before a change of keys."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")


class TwicePasswordForm(forms.Form):
    """A new password, written twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = _("New password")
        self.fields["password2"].label = _("New password once more")
        if "oldpassword" in self.fields:
            self.fields["oldpassword"].label = _("Password now")


class NewPasswordForm(TwicePasswordForm, ResetPasswordKeyForm):
    """A new password by a link out of a letter."""


class ChangePasswordForm(TwicePasswordForm, LibraryChangePasswordForm):
    """A new password in the place of one that is known."""


class FirstPasswordForm(TwicePasswordForm, SetPasswordForm):
    """A password for somebody who has signed in without one."""
