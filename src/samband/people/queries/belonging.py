"""Who belongs to an organisation, in which roles, and who has been invited into it."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from samband.foundation.access.tokens import token_hash
from samband.people.models import Invitation, Membership, Organisation, User
from samband.people.queries.people import memberships
from samband.people.states import HOME, OFFICE_ROLES, STAFF_ROLES, Kind, Role

_BEYOND_LEADING = (Role.SIGNATORY, Role.PROJECT_MANAGER, Role.CONTROLLER, Role.CONTRIBUTOR)


@dataclass
class Colleague:
    """A person of an organisation with the roles they hold there."""

    person: User
    memberships: list[Membership] = field(default_factory=list)

    @property
    def is_vouched(self) -> bool:
        """Tell whether the organisation or the office stands behind any of the roles."""
        return any(row.is_vouched for row in self.memberships)


def roles_in(organisation: Organisation) -> list[Role]:
    """Return the roles that people can hold in an organisation: the funder's, or a partner's."""
    if organisation.kind == Kind.FUNDER:
        return [role for role in Role if role in STAFF_ROLES]
    leading = Role.COORDINATOR if organisation.country == HOME else Role.COUNTERPART
    return [leading, *_BEYOND_LEADING]


def stands_for(user: Any, organisation: Organisation, *roles: Role) -> bool:
    """Tell whether the organisation itself or the office gave the person one of the roles there."""
    return memberships(user).filter(organisation=organisation, role__in=roles, is_vouched=True).exists()


def is_held_by_others(user: Any, organisation: Organisation, role: Role) -> bool:
    """Tell whether somebody else who can sign in has a role in the organisation, vouched for."""
    rows = Membership.objects.filter(organisation=organisation, role=role, is_vouched=True)
    return rows.filter(user__is_active=True).exclude(user=user).exists()


def works_in_office(user: Any) -> bool:
    """Tell whether the person keeps the register of organisations and their people."""
    return memberships(user).filter(role__in=OFFICE_ROLES).exists()


def organisations_seen_by(user: Any) -> QuerySet[Organisation]:
    """Return the organisations whose people a person may see: own ones, and all for the office.

    Somebody whom only a partner invited sees nobody: a partner's word alone opens no register.
    """
    rows = Organisation.objects.order_by("name")
    if works_in_office(user):
        return rows
    return rows.filter(pk__in=memberships(user).filter(is_vouched=True).values("organisation"))


def own_roles(user: Any) -> list[Membership]:
    """Return a person's roles with their organisations, by organisation."""
    return list(memberships(user).order_by("organisation__name", "pk"))


def colleagues(organisation: Organisation) -> list[Colleague]:
    """Return the people of an organisation who can sign in, by name. One query."""
    rows = Membership.objects.filter(organisation=organisation, user__is_active=True)
    found: dict[int, Colleague] = {}
    for row in rows.select_related("user").order_by("user__name", "user_id", "pk"):
        row.organisation = organisation
        found.setdefault(row.user_id, Colleague(row.user)).memberships.append(row)
    return list(found.values())


def find_people_register(asked: str) -> QuerySet[Organisation]:
    """Return organisations whose name, or one of whose people's name or address, contains what is asked.

    Nothing asked returns those that have people or waiting invitations. `people_count` stands on each.
    """
    people = Count("memberships__user", filter=Q(memberships__user__is_active=True), distinct=True)
    rows = Organisation.objects.annotate(people_count=people).order_by("name", "pk")
    if not asked:
        return rows.filter(Q(people_count__gt=0) | Q(invitations__isnull=False)).distinct()
    by_name = Q(name__icontains=asked) | Q(names__name__icontains=asked)
    person = Q(memberships__user__name__icontains=asked) | Q(memberships__user__email__icontains=asked)
    found = Organisation.objects.filter(by_name | person).values("pk")
    return rows.filter(pk__in=found)


def waiting_invitations(organisation: Organisation) -> QuerySet[Invitation]:
    """Return the invitations into an organisation that nobody has used or withdrawn, newest first."""
    rows = Invitation.objects.filter(organisation=organisation, accepted_at=None, withdrawn_at=None)
    return rows.select_related("invited_by").order_by("-pk")


def invitation_into(token: str) -> Invitation | None:
    """Return the invitation a secret link belongs to, used or not; None for a link nobody was sent."""
    rows = Invitation.objects.select_related("organisation", "invited_by")
    return rows.filter(token_hash=token_hash(token)).first()


def why_link_is_closed(invitation: Invitation) -> str:
    """Return why the link works no longer: "accepted", "withdrawn" or "expired"; "" when it does."""
    if invitation.accepted_at is not None:
        return "accepted"
    if invitation.withdrawn_at is not None:
        return "withdrawn"
    return "" if timezone.now() < invitation.expires_at else "expired"
