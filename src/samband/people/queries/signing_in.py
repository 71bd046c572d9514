"""Reading what people have to sign in with."""

from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

APP, PASSKEY, RESERVE = (
    Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN, Authenticator.Type.RECOVERY_CODES
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Factors:
    """What a person has for the second step."""

    app: Authenticator | None
    passkeys: tuple[Authenticator, ...]
    reserve: Authenticator | None

    @property
    def any(self) -> bool:
        """Tell whether there is a second step at all; codes in reserve alone are none."""
        return bool(self.app or self.passkeys)


def factors_of(person: Any) -> Factors:
    """Return what a person has for the second step."""
    rows = list(Authenticator.objects.filter(user=person).order_by("created_at", "pk"))
    by_type = {row.type: row for row in rows}
    passkeys = tuple(row for row in rows if row.type == PASSKEY)
    return Factors(by_type.get(APP), passkeys, by_type.get(RESERVE))


def has_other_factor(authenticator: Authenticator) -> bool:
    """Tell whether a person could still prove who they are twice without this."""
    rows = Authenticator.objects.filter(user=authenticator.user).exclude(type=RESERVE)
    return bool(rows.exclude(pk=authenticator.pk).exists())


def sessions_of(person: Any) -> QuerySet[UserSession]:
    """Return where a person is signed in, last seen first."""
    running = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    rows = UserSession.objects.filter(user=person, session_key__in=running)
    found: QuerySet[UserSession] = rows.order_by("-last_seen_at", "-pk")
    return found
