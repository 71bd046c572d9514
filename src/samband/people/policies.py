"""Who may say which people belong to an organisation, and in which roles."""

from typing import Any

from samband.people.models import Membership, Organisation
from samband.people.queries.belonging import roles_in, stands_for, works_in_office
from samband.people.queries.people import holds
from samband.people.states import LEAD_ROLES, Kind, Role


def leads(user: Any, organisation: Organisation) -> bool:
    """Tell whether the person says for the organisation which of its people do what."""
    return stands_for(user, organisation, *LEAD_ROLES)


def roles_given_by(user: Any, organisation: Organisation) -> list[Role]:
    """Return the roles a person may give others in an organisation, and take from them.

    The funder's roles are an administrator's. A partner's are given by its own coordinator,
    counterpart or signatory, and by officers; who may sign is said by signatories and officers only.
    """
    possible = roles_in(organisation)
    if organisation.kind == Kind.FUNDER:
        return possible if holds(user, Role.ADMINISTRATOR) else []
    if works_in_office(user) or stands_for(user, organisation, Role.SIGNATORY):
        return possible
    if leads(user, organisation):
        return [role for role in possible if role != Role.SIGNATORY]
    return []


def may_give(user: Any, organisation: Organisation, role: Role, to: Any = None) -> bool:
    """Tell whether the person may give this role to `to`; nobody gives a role to themselves."""
    return (to is None or to.pk != user.pk) and role in roles_given_by(user, organisation)


def may_take(user: Any, membership: Membership) -> bool:
    """Tell whether the person may take a role away: others' they could give, and any of their own."""
    if membership.user_id == user.pk:
        return True
    return Role(membership.role) in roles_given_by(user, membership.organisation)
