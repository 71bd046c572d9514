"""The applicants' part of a case's life, declared once; the assessment room adds the office's moves."""

from samband.applications.facts import (
    case_facts,
    confirm_findings,
    findings_of,
    opening_findings,
    submit_findings,
)
from samband.applications.policies import is_coordinator, is_participant, is_signer
from samband.applications.queries.timeline import learn_moves
from samband.applications.states import (
    AWAITING_SIGNATURES,
    DRAFT,
    FORMAL_CHECK,
    OPEN_STATES,
    STATES,
    SUBMITTED,
    SUPPLEMENTATION,
    WITHDRAWN,
    WRITING_STATES,
)
from samband.rulebook.flow import Flow, Transition
from samband.rulebook.wording import N_

__all__ = ["APPLICATION", "case_facts", "findings_of"]
"""`case_facts` and `findings_of` leave the room by this door: handling judges by the same rules."""

APPLICATION = Flow(
    name="case",
    initial=DRAFT,
    complete=False,
    states=STATES,
    transitions=(
        Transition(
            name="confirm",
            label=N_("Confirm the content"),
            sources=WRITING_STATES,
            target=AWAITING_SIGNATURES,
            may=is_signer,
            holds=confirm_findings,
            done=N_("Confirmed the content"),
        ),
        Transition(
            name="reopen",
            label=N_("Edit again"),
            sources=(AWAITING_SIGNATURES,),
            target=DRAFT,
            may=is_participant,
            done=N_("Changed the content, so earlier confirmations no longer count"),
        ),
        Transition(
            name="submit",
            label=N_("Submit the application"),
            sources=(AWAITING_SIGNATURES,),
            target=SUBMITTED,
            may=is_coordinator,
            holds=submit_findings,
            done=N_("Submitted the application"),
            confirm=N_("The application can no longer be changed once it has been submitted. Submit it?"),
        ),
        Transition(
            name="answer_supplementation",
            label=N_("Hand in the supplementation"),
            sources=(SUPPLEMENTATION,),
            target=FORMAL_CHECK,
            may=is_coordinator,
            holds=opening_findings,
            done=N_("Handed in the supplementation"),
        ),
        Transition(
            name="withdraw",
            label=N_("Withdraw the application"),
            sources=OPEN_STATES,
            target=WITHDRAWN,
            may=is_coordinator,
            done=N_("Withdrew the application"),
            needs_reason=True,
            confirm=N_("A withdrawn application cannot be taken up again. Withdraw it?"),
        ),
    ),
)
"""Moves of those who apply; `confirm` may be made once by each party."""

learn_moves(APPLICATION)
