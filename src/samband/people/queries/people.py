"""Reading people, and the named questions other rooms ask about them."""

from typing import Any

from django.db.models import QuerySet

from samband.people.models import Membership, Organisation, User
from samband.people.states import CASE_READERS, STAFF_ROLES, Role


def person_by_email(email: str) -> User | None:
    """Return the account with this address, whatever its case, or None."""
    return User.objects.filter(email__iexact=email.strip()).first()


def memberships(user: Any) -> QuerySet[Membership]:
    """Return a person's roles, with their organisations."""
    if not getattr(user, "is_authenticated", False):
        return Membership.objects.none()
    return Membership.objects.filter(user=user).select_related("organisation")


def memberships_of(role: Role) -> QuerySet[Membership]:
    """Return everybody's memberships of one role, to ask within another query."""
    return Membership.objects.filter(role=role)


def holds(user: Any, *roles: Role, organisation: Organisation | None = None) -> bool:
    """Tell whether the person holds any of the roles, in the given organisation or anywhere."""
    rows = memberships(user).filter(role__in=roles)
    return (rows.filter(organisation=organisation) if organisation else rows).exists()


def is_staff(user: Any) -> bool:
    """Tell whether the person works at the funder."""
    return holds(user, *STAFF_ROLES)


def reads_cases(user: Any) -> bool:
    """Tell whether it is the person's work at the funder to read cases; an editor's is not."""
    return holds(user, *CASE_READERS)


def is_officer(user: Any) -> bool:
    """Tell whether the person is a programme officer."""
    return holds(user, Role.OFFICER)


def is_decision_maker(user: Any) -> bool:
    """Tell whether the person may decide on applications."""
    return holds(user, Role.DECISION_MAKER)


def people_with(role: Role) -> QuerySet[User]:
    """Return the active people who hold a role."""
    return User.objects.filter(memberships__role=role, is_active=True).distinct().order_by("name")
