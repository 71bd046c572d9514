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
