"""What holds for everybody who has signed in: staff prove twice who they are, and sessions say when they were used."""

import time
from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal.ratelimit import get_ip
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from samband.people.actions import note_seen
from samband.people.queries import factors_of

FREE = ("account_logout", "account_reauthenticate", "set_language")
"""Addresses for those who still have to prove who they are, beside those of the second step (`mfa_…`)."""
SEEN, PAUSE = "seen_at", 10 * 60
"""Where a session keeps when it was last noted as seen, and how many seconds may pass before the next note."""


class RequireSecondFactor:
    """Leads staff to their second step until they have taken it; costs nobody else a query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        """Lead on before a page is made that this person may not see yet."""
        if not (settings.STAFF_SECOND_FACTOR and settings.SESSION_COOKIE_NAME in request.COOKIES):
            return None
        person: Any = request.user
        if not getattr(person, "must_prove_twice", False) or _is_free(request) or has_proved_twice(request):
            return None
        if factors_of(person).any:
            return redirect_to_login(request.get_full_path(), reverse("mfa_reauthenticate"))
        return redirect("mfa_index")


def has_proved_twice(request: HttpRequest) -> bool:
    """Tell whether this session began or went on with a second step, here or at a provider that asks for one."""
    trusted = settings.PROVIDERS_WITH_SECOND_FACTOR
    return any(
        record.get("method") == "mfa" or record.get("provider") in trusted
        for record in get_authentication_records(request, request.user)
    )


def _is_free(request: HttpRequest) -> bool:
    match = request.resolver_match
    name = match.view_name if match else ""
    return name.startswith("mfa_") or name in FREE


class NoteLastSeen:
    """Notes now and then that a session is in use, for the list that its owner sees."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and note the session at most once in ten minutes."""
        response = self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and "_auth_user_id" in request.session:
            now = int(time.time())
            if now - int(request.session.get(SEEN, 0)) > PAUSE and request.user.is_authenticated:
                request.session[SEEN] = now
                note_seen(
                    request.user, session_key=str(request.session.session_key),
                    device=request.META.get("HTTP_USER_AGENT", ""), address=get_ip(request),
                )  # fmt: skip
        return response
