"""Reading people and organisations: the door that other rooms use."""

from samband.people.models import Organisation, User
from samband.people.queries.belonging import (
    is_held_by_others,
    organisations_seen_by,
    roles_in,
    stands_for,
    works_in_office,
)
from samband.people.queries.organisations import (
    find_organisation,
    organisation_by_slug,
    organisation_name,
    organisations,
)
from samband.people.queries.people import (
    holds,
    is_decision_maker,
    is_officer,
    is_staff,
    memberships,
    memberships_of,
    people_with,
    person_by_email,
    reads_cases,
)
from samband.people.queries.proving import has_fresh_second_factor
from samband.people.queries.register import Part, about_asked
from samband.people.queries.signing_in import Factors, factors_of, has_other_factor, sessions_of

__all__ = [
    "Factors",
    "Organisation",
    "Part",
    "User",
    "about_asked",
    "factors_of",
    "find_organisation",
    "has_fresh_second_factor",
    "has_other_factor",
    "holds",
    "is_decision_maker",
    "is_held_by_others",
    "is_officer",
    "is_staff",
    "memberships",
    "memberships_of",
    "organisation_by_slug",
    "organisation_name",
    "organisations",
    "organisations_seen_by",
    "people_with",
    "person_by_email",
    "reads_cases",
    "roles_in",
    "sessions_of",
    "stands_for",
    "works_in_office",
]
