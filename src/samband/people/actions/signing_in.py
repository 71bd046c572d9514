"""What a person keeps to sign in with, and the letters about it."""

from typing import Any

from django.db import transaction
from django.utils.translation import get_language

from samband.foundation.audit.actions import record
from samband.foundation.mail.actions import write_letter
from samband.people.models import User


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
    """Keep a new password, already validated, and tell its owner. Sessions elsewhere end by it."""
    person.set_password(password)
    person.save(update_fields=["password"])
    record(f"person:{person.pk}", "people.password_changed", actor=person)
    _write("people.password_changed", person)


def _write(intent: str, person: User, *, to: str = "", secret: str = "", **context: Any) -> None:
    write_letter(
        intent, to=to or person.email, language=person.language, recipient=person, secret=secret,
        context={"person": person, **context},
    )  # fmt: skip
