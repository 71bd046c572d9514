"""How sign-in behaves here: accounts come from invitations, and all mail goes through the outbox."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from samband.foundation.i18n.middleware import remember_language
from samband.foundation.mail.actions import write_letter
from samband.people.queries import person_by_email


class InvitationOnlyAdapter(DefaultAccountAdapter):
    """Closes open sign-up, writes letters instead of sending mail, and remembers the language."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The e-mail address or the password is not right. Write both again, or choose a new password."
        ),
        "too_many_login_attempts": _("There were too many attempts. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: an account is made by accepting an invitation."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put the letter in the outbox; only the one about a forgotten password exists here."""
        person = person_by_email(email)
        path = urlsplit(context.get("password_reset_url", "")).path
        if person is None or not path:
            return
        link = settings.BASE_URL + path  # never the host that the request named
        write_letter(
            "people.password_reset", to=person.email, language=person.language,
            recipient=person, secret=link, context={"person": person},
        )  # fmt: skip

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Continue in the person's own language."""
        response = super().post_login(request, user, **kwargs)
        return remember_language(response, user.language)

    def clean_email(self, email: str) -> str:
        """Return the address as it is stored."""
        return str(super().clean_email(email)).strip().lower()
