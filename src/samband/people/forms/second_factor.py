"""The code of an authenticator app, asked for when it is set up and when it is used."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _


class WithCode(forms.Form):
    """A form that asks for a code, in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code")


class CodeOfAppForm(WithCode, AuthenticateForm):
    """The second step of signing in: six figures of the app, or a code in reserve."""


class CodeOfAppAgainForm(WithCode, ReauthenticateForm):
    """The same, before a change of keys."""


class AppForm(WithCode, ActivateTOTPForm):
    """The first code of a new app, which shows that it reads the same secret."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The six figures that the app shows now")
