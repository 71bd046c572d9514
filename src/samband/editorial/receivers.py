"""Follows what happens to people's roles, and to the records that pages name."""

from typing import Any

from django.dispatch import receiver

from samband.editorial.actions import keep_groups_of
from samband.editorial.authority import receivers as authority_receivers
from samband.people.actions import roles_changed

__all__ = ["authority_receivers", "follow_roles"]


@receiver(roles_changed)
def follow_roles(user: Any, **_: Any) -> None:
    """Let a person in to the back office, or out of it, with their roles."""
    keep_groups_of(user)
