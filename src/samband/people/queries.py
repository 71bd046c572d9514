"""Reading people and organisations, and the named questions other rooms ask about them."""

from typing import Any

from django.db.models import QuerySet

from samband.people.models import Membership, OrganisationName
from samband.people.models import Organisation as Organisation  # other rooms name the type by this door
from samband.people.models import User as User
from samband.people.states import STAFF_ROLES, Role


def person_by_email(email: str) -> User | None:
    """Return the account with this address, whatever its case, or None."""
    return User.objects.filter(email__iexact=email.strip()).first()


def organisations() -> QuerySet[Organisation]:
    """Return every organisation, by name."""
    return Organisation.objects.order_by("name")


def organisation_by_slug(slug: str) -> Organisation | None:
    """Return the organisation with this readable name, or None."""
    return Organisation.objects.filter(slug=slug).first()


def find_organisation(country: str, name: str) -> Organisation | None:
    """Return the organisation of this country that has exactly this name, now or as another name."""
    in_country = Organisation.objects.filter(country=country)
    return in_country.filter(name=name).first() or in_country.filter(names__name=name).first()


def memberships(user: Any) -> QuerySet[Membership]:
    """Return a person's roles, with their organisations."""
    if not getattr(user, "is_authenticated", False):
        return Membership.objects.none()
    return Membership.objects.filter(user=user).select_related("organisation")


def holds(user: Any, *roles: Role, organisation: Organisation | None = None) -> bool:
    """Tell whether the person holds any of the roles, in the given organisation or anywhere."""
    rows = memberships(user).filter(role__in=roles)
    return (rows.filter(organisation=organisation) if organisation else rows).exists()


def is_staff(user: Any) -> bool:
    """Tell whether the person works at the funder."""
    return holds(user, *STAFF_ROLES)


def is_officer(user: Any) -> bool:
    """Tell whether the person is a programme officer."""
    return holds(user, Role.OFFICER)


def is_decision_maker(user: Any) -> bool:
    """Tell whether the person may decide on applications."""
    return holds(user, Role.DECISION_MAKER)


def people_with(role: Role) -> QuerySet[User]:
    """Return the active people who hold a role."""
    return User.objects.filter(memberships__role=role, is_active=True).distinct().order_by("name")


def organisation_name(organisation: Organisation, name: str, **columns: Any) -> OrganisationName:
    """Return another name of an organisation, not stored yet."""
    return OrganisationName(organisation=organisation, name=name, **columns)
