"""Personal accounts, and the roles that people hold in organisations."""

from typing import Any

from django.db import transaction
from django.dispatch import Signal

from samband.foundation.audit.actions import record
from samband.people.models import Membership, Organisation, User
from samband.people.states import Role

roles_changed = Signal()
"""Sent with `user` within the transaction that gave them a role or took one away."""


@transaction.atomic
def create_account(
    email: str, *, name: str, password: str | None, language: str, actor: Any | None = None
) -> User:
    """Create a personal account. The address must not be in use; the password is already validated."""
    user = User.objects.create_user(email, password, name=name.strip(), language=language)
    record(f"person:{user.pk}", "people.account_created", actor=actor or user)
    return user


@transaction.atomic
def edit_profile(person: User, *, name: str, language: str) -> None:
    """Change a person's own name and language; the log keeps that they changed, never what they were."""
    values = {"name": " ".join(name.split()), "language": language}
    changed = [column for column, value in values.items() if getattr(person, column) != value]
    if not changed:
        return
    for column in changed:
        setattr(person, column, values[column])
    person.save(update_fields=changed)
    record(f"person:{person.pk}", "people.profile_edited", actor=person, data={"changed": changed})


@transaction.atomic
def give_role(user: User, *, organisation: Organisation, role: Role, actor: Any | None) -> Membership:
    """Give a person a role in an organisation; giving it twice changes nothing."""
    membership, created = Membership.objects.get_or_create(user=user, organisation=organisation, role=role)
    if created:
        record(
            f"person:{user.pk}", "people.role_given", actor=actor,
            data={"organisation": organisation.slug, "role": role},
        )  # fmt: skip
        roles_changed.send(sender=Membership, user=user)
    return membership
