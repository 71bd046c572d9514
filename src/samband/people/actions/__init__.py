"""Changes to people and organisations: the door that other rooms use."""

from samband.people.actions.accounts import create_account, edit_profile, give_role, roles_changed
from samband.people.actions.organisations import (
    edit_organisation,
    keep_organisation_names,
    register_organisation,
    remove_organisation,
)
from samband.people.actions.signing_in import (
    change_password,
    pretend_to_write,
    write_code_letter,
    write_reset_letter,
)

__all__ = [
    "change_password", "create_account", "edit_organisation", "edit_profile", "give_role",
    "keep_organisation_names", "pretend_to_write", "register_organisation", "remove_organisation",
    "roles_changed", "write_code_letter", "write_reset_letter",
]  # fmt: skip
