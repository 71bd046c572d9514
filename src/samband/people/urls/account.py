"""Signing in and out, a code by e-mail, and a forgotten password."""

from allauth.account import views
from django.urls import path, re_path

from samband.foundation.edition.holes import same_for_strangers
from samband.people.views.later import later

MFA = "allauth.mfa"
urlpatterns = [
    path("second-step/", later(f"{MFA}.base.views.authenticate"), name="mfa_authenticate"),
    path("passkey/", later(f"{MFA}.webauthn.views.login_webauthn"), name="mfa_login_webauthn"),
    path("again/", views.reauthenticate, name="account_reauthenticate"),
    path("again/code/", later(f"{MFA}.base.views.reauthenticate"), name="mfa_reauthenticate"),
    path(
        "again/passkey/",
        later(f"{MFA}.webauthn.views.reauthenticate_webauthn"),
        name="mfa_reauthenticate_webauthn",
    ),
    path("login/", same_for_strangers(views.login), name="account_login"),
    path("login/code/", same_for_strangers(views.request_login_code), name="account_request_login_code"),
    path("login/code/confirm/", views.confirm_login_code, name="account_confirm_login_code"),
    path("logout/", views.logout, name="account_logout"),
    path("closed/", views.account_inactive, name="account_inactive"),
    path("password/reset/", same_for_strangers(views.password_reset), name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(  # the secret part has hyphens of its own
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
