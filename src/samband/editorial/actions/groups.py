"""Keeping the back office's groups in step with people's roles: a role decides, a group follows."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction

from samband.people.queries import holds, people_with
from samband.people.states import Role

GROUP_OF = {Role.EDITOR: "Editors", Role.PUBLISHER: "Moderators"}
"""The groups that Wagtail makes: editors write and hand over, moderators publish."""


@transaction.atomic
def keep_groups_of(user: Any) -> None:
    """Put a person in the groups that follow from their roles, and take them out of the others."""
    for role, name in GROUP_OF.items():
        group, _created = Group.objects.get_or_create(name=name)
        if holds(user, role):
            user.groups.add(group)
        else:
            user.groups.remove(group)


@transaction.atomic
def keep_groups() -> int:
    """Bring every group in step; return how many people work in the back office."""
    kept: set[int] = set()
    for role, name in GROUP_OF.items():
        group, _created = Group.objects.get_or_create(name=name)
        people = list(people_with(role))
        group.user_set.set(people)
        kept.update(person.pk for person in people)
    return len(kept)
