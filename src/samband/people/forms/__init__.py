"""What people fill in: signing in, and who belongs where."""

from samband.people.forms.signing_in import ForgottenPasswordForm, NewPasswordForm, SignInForm

__all__ = ["ForgottenPasswordForm", "NewPasswordForm", "SignInForm"]
