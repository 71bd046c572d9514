"""Who may do what with a case; each predicate agrees with `queries.visible_to`."""

from typing import Any

from samband.applications.models import Case, Participation, Party
from samband.applications.states import (
    AWAITING_SIGNATURES,
    DRAFT,
    SUPPLEMENTATION,
    WRITING_STATES,
    CaseRole,
)
from samband.people.queries import is_staff


def participation(user: Any, case: Case) -> Participation | None:
    """Return the person's part in the case, or None. Uses prefetched participations when there."""
    if not getattr(user, "is_authenticated", False):
        return None
    rows = (row for row in case.participations.all() if row.user_id == user.pk)
    return next(rows, None)


def is_participant(user: Any, case: Case) -> bool:
    """Tell whether the person works in the case for one of its parties."""
    return participation(user, case) is not None


def is_coordinator(user: Any, case: Case) -> bool:
    """Tell whether the person is the case's coordinator, who acts for the Swedish applicant."""
    part = participation(user, case)
    return part is not None and part.role == CaseRole.COORDINATOR


def may_see(user: Any, case: Case) -> bool:
    """Participants see their case; staff see it once it has been submitted, never a draft."""
    return is_participant(user, case) or (case.submitted_at is not None and is_staff(user))


def may_write(user: Any, case: Case) -> bool:
    """Participants write while it is a draft, and what was opened during a supplementation."""
    return is_participant(user, case) and case.state in (*WRITING_STATES, SUPPLEMENTATION)


def may_edit_team(user: Any, party: Party) -> bool:
    """Each partner edits its own team; the other one reads it."""
    part = participation(user, party.case)
    return part is not None and part.party_id == party.pk and party.case.state in WRITING_STATES


def may_confirm(user: Any, party: Party) -> bool:
    """A participant confirms for the own party.

    Thin version of dossier 2.2: the coordinator holds the Swedish signatory's delegation, the
    counterpart confirms the other part.
    """
    part = participation(user, party.case)
    return part is not None and part.party_id == party.pk


def may_confirm_any(user: Any, case: Case) -> bool:
    """Tell whether the person may confirm for some party of the case."""
    return is_participant(user, case) and case.state in (DRAFT, AWAITING_SIGNATURES)


def may_invite(user: Any, case: Case) -> bool:
    """The coordinator invites, as long as the application is being written."""
    return is_coordinator(user, case) and case.state in WRITING_STATES
