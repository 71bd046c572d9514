"""Signing in and out, and one's own settings: people do that in their account, not in the back office."""

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.views.account import AccountView, ThemeSettingsPanel
from wagtail.users.models import UserProfile


@require_safe
def to_the_desk(request: HttpRequest) -> HttpResponse:
    """Lead on: whoever comes this far is signed in already."""
    return redirect("wagtailadmin_home")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out and go to the open site."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


class OwnSettings(AccountView):
    """How the back office looks to oneself; name, language and letters belong to the account."""

    def get_panels(self) -> list[Any]:
        """Return the theme alone."""
        profile = UserProfile.get_for_user(self.request.user)
        return [ThemeSettingsPanel(self.request, self.request.user, profile)]
