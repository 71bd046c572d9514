"""People, organisations, and who belongs where."""

from samband.people.models.invitations import Invitation
from samband.people.models.organisations import Organisation, OrganisationName
from samband.people.models.people import Membership, User, UserManager

__all__ = ["Invitation", "Membership", "Organisation", "OrganisationName", "User", "UserManager"]
