"""How sign-in behaves here: accounts come from invitations, and all mail goes through the outbox."""

import time
from collections.abc import Callable
from typing import Any, ClassVar
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context as current
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from samband.foundation.i18n.middleware import remember_language
from samband.people.actions import (
    change_password,
    pretend_to_write,
    write_code_letter,
    write_reset_letter,
)
from samband.people.queries import User, person_by_email
from samband.people.throttle import from_here

WAYS = {
    "reauthenticate": _("your password"),
    "mfa_reauthenticate": _("a code from your app, or one in reserve"),
    "mfa_reauthenticate:webauthn": _("a passkey"),
}
"""Ways to prove once more who one is, as links after “Or another way:”."""
SAID: dict[str, Any] = {
    "account/messages/password_changed.txt": _("Your password is changed."),
    "account/messages/password_set.txt": _("Your password is changed."),
    "mfa/messages/totp_activated.txt": _("The app is set up."),
    "mfa/messages/totp_deactivated.txt": _("The app is taken away."),
    "mfa/messages/webauthn_added.txt": _("The passkey is added."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is taken away."),
}
"""What people are told after an act of the sign-in library, by the name of its own message."""


class InvitationOnlyAdapter(DefaultAccountAdapter):
    """Closes open sign-up, writes letters instead of sending mail, and remembers the language."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The e-mail address or the password is not right. Write both again, or choose a new password."
        ),
        "enter_current_password": _("That is not your password. Write the one you sign in with now."),
        "incorrect_password": _("That is not your password. Write the one you sign in with now."),
        "incorrect_code": _("The code is not right. Look once more, or get a new one."),
        "too_many_login_attempts": _("There were too many attempts. Wait five minutes, then try again."),
        "rate_limited": _("There were too many attempts. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: an account is made by accepting an invitation."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put the letter in the outbox; an address without an account costs as much time and gets none."""
        person, write = person_by_email(email), WRITERS.get(template_prefix)
        if person is None or write is None:
            pretend_to_write(email)
        else:
            write(person, context)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Do nothing: the room's own actions tell people what has changed."""

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Tell what happened in our own words; what needs none is passed over."""
        text = message or SAID.get(message_template or "")
        if text:
            messages.add_message(request, level, text, extra_tags=extra_tags)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Continue in the person's own language."""
        response = super().post_login(request, user, **kwargs)
        return remember_language(response, user.language)

    def set_password(self, user: Any, password: str) -> None:
        """Keep a new password, and tell its owner."""
        change_password(user, password=password)

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Tell whether a change of keys asks for one once more: not when somebody has just signed in."""
        request = current.request
        records = get_authentication_records(request, request.user)
        lately = bool(records) and time.time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        return not lately and bool(super().is_reauthentication_required(app=app, **more))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Return the ways to prove it once more, in our words."""
        ways = super().get_reauthentication_methods(user)
        return [{**way, "description": WAYS.get(way["id"], way["description"])} for way in ways]

    def clean_email(self, email: str) -> str:
        """Return the address as it is stored."""
        return str(super().clean_email(email)).strip().lower()

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return where a request comes from; one that came past the proxies counts as the last of them."""
        try:
            return str(super().get_client_ip(request))
        except (ImproperlyConfigured, PermissionDenied):
            return str(request.META.get("REMOTE_ADDR") or "0.0.0.0")  # noqa: S104 - a name for "unknown"

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count tries for an address and a source together: a stranger cannot lock the owner out."""
        return from_here(request, str(credentials.get("email", "")))


def _code_letter(person: User, context: dict[str, Any]) -> None:
    write_code_letter(person, code=str(context["code"]))


def _reset_letter(person: User, context: dict[str, Any]) -> None:
    path = urlsplit(str(context["password_reset_url"])).path
    write_reset_letter(person, link=settings.BASE_URL + path)  # never the host that the request named


WRITERS: dict[str, Callable[[User, dict[str, Any]], Any]] = {
    "account/email/login_code": _code_letter,
    "account/email/password_reset_key": _reset_letter,
}
"""Who writes a letter that the sign-in library asks for."""
