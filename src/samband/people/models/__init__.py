"""People, organisations, and who belongs where."""

from samband.people.models.organisations import Organisation, OrganisationName
from samband.people.models.people import Membership, User, UserManager

__all__ = ["Membership", "Organisation", "OrganisationName", "User", "UserManager"]
