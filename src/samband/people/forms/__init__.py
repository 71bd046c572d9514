"""What people fill in: signing in, and who belongs where."""

from samband.people.forms.profile import ProfileForm
from samband.people.forms.signing_in import (
    ChangePasswordForm,
    CodeForm,
    CodeWantedForm,
    FirstPasswordForm,
    ForgottenPasswordForm,
    NewPasswordForm,
    PasswordAgainForm,
    SignInForm,
)

__all__ = [
    "ChangePasswordForm", "CodeForm", "CodeWantedForm", "FirstPasswordForm", "ForgottenPasswordForm",
    "NewPasswordForm", "PasswordAgainForm", "ProfileForm", "SignInForm",
]  # fmt: skip
