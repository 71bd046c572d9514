"""Whose turn it is in a case, told to one of those who apply."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from samband.applications import states as s
from samband.applications.queries import is_signing_part
from samband.rulebook.findings import N_


@dataclass(frozen=True, slots=True)
class Turn:
    """What a person should do next: title and explanation (msgids), the page's name, the last day."""

    title: str
    why: str
    page: str
    due: date | None = None


def turn_of(user: Any, case: Any) -> Turn | None:
    """Return what waits for the person in an own case, or None while others are at work.

    Uses what `my_work` has loaded: participations, confirmations and openings.
    """
    part = next((row for row in case.participations.all() if row.user_id == user.pk), None)
    if part is None:
        return None
    if case.state == s.DRAFT:
        return Turn(
            N_("Go on writing"), N_("The application is a draft. Only you who take part see it."), "case"
        )
    if case.state == s.AWAITING_SIGNATURES:
        return _signing(part, case)
    if case.state == s.SUPPLEMENTATION:
        opening = next((row for row in case.openings.all() if row.answered_at is None), None)
        return Turn(
            N_("Complete the application"),
            N_("The programme officer asks for something more."),
            "supplementation",
            due=opening.due_on if opening else None,
        )
    return None


def _signing(part: Any, case: Any) -> Turn | None:
    confirmed = {row.party_id for row in case.confirmations.all() if row.voided_at is None}
    if part.party_id not in confirmed and is_signing_part(part):
        return Turn(
            N_("Read and confirm"),
            N_("Your partner has confirmed the content. It is submitted when both have."),
            "confirm",
        )
    if part.role == s.CaseRole.COORDINATOR and confirmed.issuperset(row.pk for row in case.parties.all()):
        return Turn(
            N_("Submit the application"), N_("Both partners have confirmed the same content."), "submit"
        )
    return None
