"""Changes to people and organisations: the door that other rooms use."""

from samband.people.actions.accounts import (
    create_account,
    edit_profile,
    give_role,
    person_key,
    roles_changed,
)
from samband.people.actions.handing_over import hand_over
from samband.people.actions.inviting import (
    accept_membership,
    accept_membership_as_new,
    invite_person,
    withdraw_membership_invitation,
)
from samband.people.actions.leaving import Duty, duties_asked, duties_of, handed_over, has_left
from samband.people.actions.organisations import (
    edit_organisation,
    keep_organisation_names,
    register_organisation,
    remove_organisation,
)
from samband.people.actions.roles import appoint, change_roles, take_role
from samband.people.actions.signing_in import (
    change_password,
    end_sessions,
    keep_duty_to_prove,
    note_seen,
    pretend_to_write,
    tell_of_factor,
    tell_of_provider,
    write_code_letter,
    write_reset_letter,
)

__all__ = [
    "Duty",
    "accept_membership",
    "accept_membership_as_new",
    "appoint",
    "change_password",
    "change_roles",
    "create_account",
    "duties_asked",
    "duties_of",
    "edit_organisation",
    "edit_profile",
    "end_sessions",
    "give_role",
    "hand_over",
    "handed_over",
    "has_left",
    "invite_person",
    "keep_duty_to_prove",
    "keep_organisation_names",
    "note_seen",
    "person_key",
    "pretend_to_write",
    "register_organisation",
    "remove_organisation",
    "roles_changed",
    "take_role",
    "tell_of_factor",
    "tell_of_provider",
    "withdraw_membership_invitation",
    "write_code_letter",
    "write_reset_letter",
]
