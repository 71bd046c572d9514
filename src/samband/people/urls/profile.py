"""A person's own account: who they are, and how they sign in."""

from allauth.account import views as account
from django.urls import include, path
from django.views.generic import RedirectView

from samband.people.views import profile, sessions
from samband.people.views.later import later

MFA = "allauth.mfa"
own = [
    path("", profile.profile, name="details"),
    path("sessions/end/", sessions.end, name="end_sessions"),
]
library = [
    path("password/", account.password_change, name="account_change_password"),
    path("password/first/", account.password_set, name="account_set_password"),
    path("second-step/", profile.second_step, name="mfa_index"),
    path("second-step/app/", later(f"{MFA}.totp.views.activate_totp"), name="mfa_activate_totp"),
    path("second-step/app/remove/", later(f"{MFA}.totp.views.deactivate_totp"), name="mfa_deactivate_totp"),
    path(
        "second-step/reserve/", later(f"{MFA}.recovery_codes.views.view_recovery_codes"),
        name="mfa_view_recovery_codes",
    ),
    path(
        "second-step/reserve/new/", later(f"{MFA}.recovery_codes.views.generate_recovery_codes"),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "second-step/reserve/file/", later(f"{MFA}.recovery_codes.views.download_recovery_codes"),
        name="mfa_download_recovery_codes",
    ),
    path("passkeys/", RedirectView.as_view(pattern_name="profile:details"), name="mfa_list_webauthn"),
    path("passkeys/new/", later(f"{MFA}.webauthn.views.add_webauthn"), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/", later(f"{MFA}.webauthn.views.edit_webauthn"), name="mfa_edit_webauthn"),
    path(
        "passkeys/<int:pk>/remove/", later(f"{MFA}.webauthn.views.remove_webauthn"), name="mfa_remove_webauthn"
    ),
]  # fmt: skip
urlpatterns = [path("", include((own, "profile"))), *library]
