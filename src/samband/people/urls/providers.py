"""Addresses of signing in through an organisation; mounted only where a provider is set."""

from allauth.socialaccount import views
from django.urls import path

from samband.people.views.providers import from_provider, no_sign_out_from_there

OIDC, SAML = (f"allauth.socialaccount.providers.{kind}.views" for kind in ("openid_connect", "saml"))
urlpatterns = [
    path("provider/cancelled/", views.login_cancelled, name="socialaccount_login_cancelled"),
    path("provider/error/", views.login_error, name="socialaccount_login_error"),
    path("oidc/<slug:provider_id>/login/", from_provider(f"{OIDC}.login"), name="openid_connect_login"),
    path(
        "oidc/<slug:provider_id>/login/callback/",
        from_provider(f"{OIDC}.callback"), name="openid_connect_callback",
    ),
    path("saml/<slug:organization_slug>/login/", from_provider(f"{SAML}.login"), name="saml_login"),
    path("saml/<slug:organization_slug>/acs/", from_provider(f"{SAML}.acs"), name="saml_acs"),
    path("saml/<slug:organization_slug>/acs/finish/", from_provider(f"{SAML}.finish_acs"), name="saml_finish_acs"),
    path("saml/<slug:organization_slug>/sls/", no_sign_out_from_there, name="saml_sls"),
    path("saml/<slug:organization_slug>/metadata/", from_provider(f"{SAML}.metadata"), name="saml_metadata"),
]  # fmt: skip
