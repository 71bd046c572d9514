"""Personal accounts, and the roles that people hold in organisations."""

from typing import Any

from django.db import transaction
from django.dispatch import Signal

from samband.foundation.audit.actions import record
from samband.people.models import Membership, Organisation, User
from samband.people.states import Role

roles_changed = Signal()
"""Sent with `user` within the transaction that gave them a role or took one away."""


def person_key(user: Any) -> str:
    """Return the key of a person's chain in the audit log."""
    return f"person:{user.pk}"


@transaction.atomic
def create_account(
    email: str, *, name: str, password: str | None, language: str, actor: Any | None = None
) -> User:
    """Create a personal account. The address must not be in use; the password is already validated."""
    user = User.objects.create_user(email, password, name=name.strip(), language=language)
    record(person_key(user), "people.account_created", actor=actor or user)
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
def give_role(
    user: User, *, organisation: Organisation, role: Role, actor: Any | None, is_vouched: bool = True
) -> Membership:
    """Give a person a role in an organisation; giving it twice changes nothing.

    `is_vouched` is False when only a partner's word says that the person belongs there; whoever
    vouches later does so by giving the role again. Whether `actor` may is asked by `appoint`.
    """
    membership, created = Membership.objects.get_or_create(
        user=user, organisation=organisation, role=role, defaults={"is_vouched": is_vouched}
    )
    data = {"organisation": organisation.slug, "role": role}
    if created:
        record(person_key(user), "people.role_given", actor=actor, data=data)
        roles_changed.send(sender=Membership, user=user)
    elif is_vouched and not membership.is_vouched:
        membership.is_vouched = True
        membership.save(update_fields=["is_vouched"])
        record(person_key(user), "people.role_vouched", actor=actor, data=data)
    return membership
