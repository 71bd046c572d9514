"""The sign-in library's forms, with the labels that their pages show."""

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm, ResetPasswordKeyForm
from django.utils.translation import gettext_lazy as _

from samband.rulebook.wording import N_

SAID_BY_THE_LIBRARY = (N_("You must type the same password each time."),)
"""Errors that the library words itself; marked here, so that their Swedish is ours."""


class SignInForm(LoginForm):
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail address")


class ForgottenPasswordForm(ResetPasswordForm):
    """The address that a link is sent to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")


class NewPasswordForm(ResetPasswordKeyForm):
    """A new password, written twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = _("New password")
        self.fields["password2"].label = _("New password once more")
