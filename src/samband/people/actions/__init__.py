"""Changes to people and organisations: the door that other rooms use."""

from samband.people.actions.accounts import create_account, give_role, roles_changed
from samband.people.actions.organisations import (
    edit_organisation,
    keep_organisation_names,
    register_organisation,
    remove_organisation,
)

__all__ = [
    "create_account", "edit_organisation", "give_role", "keep_organisation_names", "register_organisation",
    "remove_organisation", "roles_changed",
]  # fmt: skip
