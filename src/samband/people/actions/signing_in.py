"""What a person keeps to sign in with, and the letters about it."""

from collections.abc import Iterable
from typing import Any

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from samband.foundation.audit.actions import record
from samband.foundation.mail.actions import write_letter
from samband.people.models import User
from samband.people.states import STAFF_ROLES


def write_code_letter(person: User, *, code: str) -> None:
    """Send a code that signs in once; staff who look in the outbox see it covered."""
    _write("people.sign_in_code", person, secret=code)


def write_reset_letter(person: User, *, link: str) -> None:
    """Send a link that lets a person choose a new password."""
    _write("people.password_reset", person, secret=link)


def pretend_to_write(email: str) -> None:
    """Do what a letter takes and take it back: how long an answer takes tells nothing about an address."""
    with transaction.atomic():
        write_letter(
            "people.sign_in_code", to=email[:254], language=get_language() or "en",
            secret="0000-0000", context={"person": User(name=email)},  # noqa: S106 - no code at all
        )  # fmt: skip
        transaction.set_rollback(True)


@transaction.atomic
def change_password(person: User, *, password: str) -> None:
    """Keep a new password, already validated, and tell its owner. Every session ends by it."""
    person.set_password(password)
    person.save(update_fields=["password"])
    for session in UserSession.objects.filter(user=person):
        session.end()
    record(f"person:{person.pk}", "people.password_changed", actor=person)
    _write("people.password_changed", person)


def note_seen(person: User, *, session_key: str, device: str, address: str) -> None:
    """Note that a session is in use now: by which browser, and from where."""
    longest = UserSession._meta.get_field("user_agent").max_length
    UserSession.objects.update_or_create(
        session_key=session_key,
        defaults={
            "user": person,
            "user_agent": device[:longest],
            "ip": address,
            "last_seen_at": timezone.now(),
        },
    )


@transaction.atomic
def end_sessions(person: User, *, sessions: Iterable[UserSession]) -> int:
    """Sign a person out in these places; return in how many."""
    ended = list(sessions)
    for session in ended:
        session.end()
    if ended:
        record(f"person:{person.pk}", "people.sessions_ended", actor=person, data={"places": len(ended)})
    return len(ended)


@transaction.atomic
def tell_of_factor(person: User, *, kind: str, happened: str) -> None:
    """Record that a second step was added, removed or made anew, and tell its owner.

    `kind` is "totp", "webauthn" or "recovery_codes"; `happened` is "added", "removed" or "renewed".
    """
    record(f"person:{person.pk}", f"people.factor_{happened}", actor=person, data={"kind": kind})
    if (kind, happened) not in SILENT:
        _write("people.factor_changed", person, kind=kind, happened=happened)


@transaction.atomic
def tell_of_provider(person: User, *, provider: str) -> None:
    """Record that a person signs in through an organisation from now on, and tell them."""
    record(f"person:{person.pk}", "people.provider_connected", actor=person, data={"provider": provider})
    _write("people.provider_connected", person, provider=provider)


SILENT = (("recovery_codes", "added"), ("recovery_codes", "removed"))
"""What comes and goes with another second step, and needs no letter of its own."""


@transaction.atomic
def keep_duty_to_prove(person: User) -> None:
    """Let a person's duty to prove twice who they are follow from the roles they hold."""
    due = person.memberships.filter(role__in=STAFF_ROLES).exists()
    if due != person.must_prove_twice:
        person.must_prove_twice = due
        person.save(update_fields=["must_prove_twice"])


def _write(intent: str, person: User, *, to: str = "", secret: str = "", **context: Any) -> None:
    write_letter(
        intent, to=to or person.email, language=person.language, recipient=person, secret=secret,
        context={"person": person, **context},
    )  # fmt: skip
