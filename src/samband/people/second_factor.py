"""How a second step works here: secrets are encrypted at rest, passkeys belong to our own address."""

import base64
import hashlib
import io
import secrets
from typing import Any, ClassVar
from urllib.parse import urlsplit

from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.people.queries import has_other_factor


class SecondFactorAdapter(DefaultMFAAdapter):
    """Names, draws and guards what people sign in with besides their password."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("The code is not right. Wait for the next one in the app, and write that."),
        "cannot_delete_authenticator": _(
            "Your work needs a second step. Add another one first, then take this one away."
        ),
        "cannot_generate_recovery_codes": _("Add an app or a passkey first; codes in reserve belong to one."),
    }

    def get_totp_label(self, user: Any) -> str:
        """Return the name under which an app lists the account."""
        return str(user.email)

    def build_totp_svg(self, url: str) -> str:
        """Return the square that an app reads, dark on light in either theme."""
        import segno  # only where a square is drawn

        image = io.BytesIO()
        segno.make(url, error="m").save(image, kind="svg", scale=5, border=3, light="#fff", xmldecl=False)
        return image.getvalue().decode()

    def encrypt(self, text: str) -> str:
        """Return a secret as it is stored: whoever reads the database alone cannot make codes."""
        return str(_key().encrypt(text.encode()).decode())

    def decrypt(self, encrypted_text: str) -> str:
        """Return a stored secret; one that the key does not open becomes one that nothing matches."""
        from cryptography.fernet import InvalidToken

        try:
            return str(_key().decrypt(encrypted_text.encode()).decode())
        except InvalidToken:
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Tell whether a second step may go: not the last one of somebody whose work needs one."""
        person = authenticator.user
        return not (settings.STAFF_SECOND_FACTOR and person.must_prove_twice) or has_other_factor(
            authenticator
        )

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """Return a name for a passkey whose owner gave it none."""
        return gettext("Passkey")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return whose passkeys these are: our public address, never the host that a request named."""
        return {"id": str(urlsplit(settings.BASE_URL).hostname), "name": settings.SITE_NAME}


def _key() -> Any:
    """Return the key of stored secrets, made from the installation's own."""
    from cryptography.fernet import Fernet  # only where a second step is used

    digest = hashlib.sha256(b"second factor " + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
