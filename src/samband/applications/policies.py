"""Who may do what with a case; each predicate agrees with `queries.visible_to`."""

import re
from typing import Any

from samband.applications.models import Case, Opening, Participation, Party
from samband.applications.queries.cases import is_signing_part
from samband.applications.queries.fields import Field
from samband.applications.queries.sections import TEAM
from samband.applications.states import (
    DECIDED_STATES,
    SUPPLEMENTATION,
    WRITING_STATES,
    CaseRole,
)
from samband.people.queries import reads_cases
from samband.rulebook.tables import POSITION, ROWS

ROW_KEY = re.compile(r"r-[0-9a-f]{8,16}")
MOST_PLACES = 5


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


def is_decided(case: Case) -> bool:
    """Tell whether there is a decision letter to read."""
    return case.state in DECIDED_STATES


def may_see(user: Any, case: Case) -> bool:
    """Participants see their case; the office sees it once it has been submitted, never a draft."""
    return is_participant(user, case) or (case.submitted_at is not None and reads_cases(user))


def may_write(user: Any, case: Case) -> bool:
    """Participants write while it is a draft, and what was opened during a supplementation."""
    return is_participant(user, case) and case.state in (*WRITING_STATES, SUPPLEMENTATION)


def may_edit_team(user: Any, party: Party, opening: Opening | None) -> bool:
    """Each partner edits its own team; the other one reads it."""
    part = participation(user, party.case)
    return part is not None and part.party_id == party.pk and is_open_for(party.case, TEAM, opening)


def is_signer(user: Any, case: Case) -> bool:
    """Tell whether the person may confirm for the own party.

    The Swedish partner's authorised signatory does, whatever else the person does in the case; so does
    the foreign partner's counterpart.
    """
    part = participation(user, case)
    return part is not None and is_signing_part(part)


def may_confirm(user: Any, party: Party) -> bool:
    """Tell whether the person may confirm for this party: its signatory or counterpart."""
    part = participation(user, party.case)
    return is_signer(user, party.case) and part is not None and part.party_id == party.pk


def may_invite(user: Any, case: Case) -> bool:
    """The coordinator invites, as long as the application is being written."""
    return is_coordinator(user, case) and case.state in WRITING_STATES


def may_write_field(user: Any, case: Case, field: Field, opening: Opening | None) -> bool:
    """Tell whether the person may fill in a field now.

    A question that each party answers is the own party's, one for the coordinator is the
    coordinator's; during a supplementation only what the officer opened may be changed.
    """
    part = participation(user, case)
    if part is None or (field.party is not None and field.party.pk != part.party_id):
        return False
    if field.role and field.role != part.role:
        return False
    return is_open_for(case, field.question, opening)


def is_cell(path: str, value: Any) -> bool:
    """Tell whether a path can be that of a cell of a row that our pages make, and a place is a number."""
    parts = path.removeprefix(ROWS).split(".")
    if len(parts) != 3 or not ROW_KEY.fullmatch(parts[1]):
        return False
    text = str(value)
    return parts[2] != POSITION or (text.isascii() and text.isdecimal() and len(text) <= MOST_PLACES)


def may_write_cell(
    user: Any, case: Case, path: str, fields: dict[str, Field], opening: Opening | None
) -> bool:
    """Tell whether the person may write a cell now: who may fill in a table may fill in all of it.

    `fields` are the fields of the whole application by path.
    """
    table, _, rest = path.removeprefix(ROWS).partition(".")
    item, column = fields.get(f"{ROWS}{table}"), rest.rpartition(".")[2]
    if item is None or item.table is None or not (column == POSITION or item.table.column(column)):
        return False
    return may_write_field(user, case, item, opening)


def is_open_for(case: Case, question: str, opening: Opening | None) -> bool:
    """Tell whether a question can be answered in the case's present state, by whoever may."""
    if case.state == SUPPLEMENTATION:
        return opening is not None and question in opening.questions
    return case.state in WRITING_STATES
