"""Changes to cases: the door that other rooms use."""

from samband.applications.actions.attaching import attach, detach, note_reading
from samband.applications.actions.inviting import (
    accept,
    accept_as_new_person,
    invite,
    resend_invitation,
    withdraw_invitation,
)
from samband.applications.actions.messaging import (
    answer_applicants,
    ask_office,
    mark_read,
    message_written,
    tell,
)
from samband.applications.actions.restoring import Restored, name_version, restore
from samband.applications.actions.rows import move_row, remove_row
from samband.applications.actions.saving import Saved, save, settle
from samband.applications.actions.signing import confirm, submit, withdraw
from samband.applications.actions.signing_codes import confirm_with_code, send_signing_code
from samband.applications.actions.starting import mark_registered, start_case
from samband.applications.actions.supplementing import answer_supplementation, open_for_supplementation
from samband.applications.actions.team import remove_member

__all__ = [
    "Restored",
    "Saved",
    "accept",
    "accept_as_new_person",
    "answer_applicants",
    "answer_supplementation",
    "ask_office",
    "attach",
    "confirm",
    "confirm_with_code",
    "detach",
    "invite",
    "mark_read",
    "mark_registered",
    "message_written",
    "move_row",
    "name_version",
    "note_reading",
    "open_for_supplementation",
    "remove_member",
    "remove_row",
    "resend_invitation",
    "restore",
    "save",
    "send_signing_code",
    "settle",
    "start_case",
    "submit",
    "tell",
    "withdraw",
    "withdraw_invitation",
]
