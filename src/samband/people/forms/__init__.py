"""What people fill in: signing in, and who belongs where."""

from samband.people.forms.profile import ProfileForm
from samband.people.forms.signing_in import (
    CodeForm,
    CodeWantedForm,
    ForgottenPasswordForm,
    NewPasswordForm,
    SignInForm,
)

__all__ = [
    "CodeForm",
    "CodeWantedForm",
    "ForgottenPasswordForm",
    "NewPasswordForm",
    "ProfileForm",
    "SignInForm",
]
