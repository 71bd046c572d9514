"""The office's part of the life of a case; together with the applicants' part it is the whole."""

from samband.applications import states as s
from samband.applications.flow import APPLICATION
from samband.applications.queries import learn_moves
from samband.assessment.facts import formal_check_findings, scoring_findings
from samband.assessment.policies import (
    barred_by_conflict,
    barred_from_deciding,
    barred_from_scoring,
    may_decide,
    may_handle,
    may_work,
)
from samband.rulebook.findings import N_
from samband.rulebook.flow import Flow, Transition

FINAL = N_("The applicants get the decision by letter at once, and it cannot be taken back. Go on?")

_CHECKING = (
    Transition(
        name="register",
        label=N_("Register"),
        sources=(s.SUBMITTED,),
        target=s.REGISTERED,
        may=may_handle,
        done=N_("The application was registered"),
        bars=barred_by_conflict,
    ),
    Transition(
        name="start_formal_check",
        label=N_("Start the formal check"),
        sources=(s.REGISTERED,),
        target=s.FORMAL_CHECK,
        may=may_handle,
        done=N_("The formal check began"),
        bars=barred_by_conflict,
    ),
    Transition(
        name="request_supplementation",
        label=N_("Ask for a supplementation"),
        sources=(s.FORMAL_CHECK,),
        target=s.SUPPLEMENTATION,
        may=may_handle,
        done=N_("A supplementation was requested"),
        bars=barred_by_conflict,
        needs_reason=True,
    ),
    Transition(
        name="pass_formal_check",
        label=N_("Approve the formal check"),
        sources=(s.FORMAL_CHECK,),
        target=s.ASSESSMENT,
        may=may_handle,
        done=N_("The formal check was passed and the assessment began"),
        holds=formal_check_findings,
        bars=barred_by_conflict,
    ),
    Transition(
        name="dismiss",
        label=N_("Dismiss"),
        sources=(s.REGISTERED, s.FORMAL_CHECK),
        target=s.DISMISSED,
        may=may_handle,
        done=N_("The application was dismissed"),
        bars=barred_by_conflict,
        needs_reason=True,
        confirm=FINAL,
    ),
)
_DECIDING = (
    Transition(
        name="finish_assessment",
        label=N_("Hand over for decision"),
        sources=(s.ASSESSMENT,),
        target=s.READY_FOR_DECISION,
        may=may_handle,
        done=N_("The assessment was finished"),
        holds=scoring_findings,
        bars=barred_by_conflict,
    ),
    Transition(
        name="grant",
        label=N_("Grant"),
        sources=(s.READY_FOR_DECISION,),
        target=s.GRANTED,
        may=may_decide,
        done=N_("The application was granted"),
        bars=barred_from_deciding,
        needs_reason=True,
        confirm=FINAL,
    ),
    Transition(
        name="grant_with_conditions",
        label=N_("Grant with conditions"),
        sources=(s.READY_FOR_DECISION,),
        target=s.GRANTED_WITH_CONDITIONS,
        may=may_decide,
        done=N_("The application was granted with conditions"),
        bars=barred_from_deciding,
        needs_reason=True,
        confirm=FINAL,
    ),
    Transition(
        name="reject",
        label=N_("Reject"),
        sources=(s.READY_FOR_DECISION,),
        target=s.REJECTED,
        may=may_decide,
        done=N_("The application was rejected"),
        bars=barred_from_deciding,
        needs_reason=True,
        confirm=FINAL,
    ),
    Transition(
        name="defer",
        label=N_("Defer"),
        sources=(s.READY_FOR_DECISION,),
        target=s.DEFERRED,
        may=may_decide,
        done=N_("The decision was deferred"),
        bars=barred_from_deciding,
        needs_reason=True,
    ),
    Transition(
        name="take_up_again",
        label=N_("Take up for decision again"),
        sources=(s.DEFERRED,),
        target=s.READY_FOR_DECISION,
        may=may_handle,
        done=N_("The case was taken up for decision again"),
        bars=barred_by_conflict,
    ),
)

HANDLING = APPLICATION.extended([*_CHECKING, *_DECIDING])
"""The whole life of a case (dossier 5.2), checked as a graph when it is loaded."""

learn_moves(HANDLING)

WORK = Flow(
    name="office",
    states=s.STATES,
    initial=s.DRAFT,
    complete=False,
    transitions=(
        Transition(
            name="check",
            label=N_("Fill in the checklist"),
            sources=(s.FORMAL_CHECK,),
            target=s.FORMAL_CHECK,
            may=may_handle,
            done=N_("The checklist was filled in"),
            bars=barred_by_conflict,
        ),
        Transition(
            name="assign",
            label=N_("Choose who scores"),
            sources=(s.FORMAL_CHECK, s.ASSESSMENT),
            target=s.ASSESSMENT,
            may=may_handle,
            done=N_("A scorer was chosen"),
            bars=barred_by_conflict,
        ),
        Transition(
            name="score",
            label=N_("Score"),
            sources=(s.ASSESSMENT,),
            target=s.ASSESSMENT,
            may=may_handle,
            done=N_("Scores were saved"),
            bars=barred_from_scoring,
        ),
        Transition(
            name="recommend",
            label=N_("Write the recommendation"),
            sources=(s.ASSESSMENT,),
            target=s.ASSESSMENT,
            may=may_handle,
            done=N_("The recommendation was written"),
            bars=barred_by_conflict,
        ),
        Transition(
            name="declare_conflict",
            label=N_("Declare a conflict of interest"),
            sources=tuple(state for state in s.OPEN_STATES if state not in s.WRITING_STATES),
            target=s.ASSESSMENT,
            may=may_work,
            done=N_("A conflict of interest was declared"),
        ),
    ),
)
"""Office work that leaves a case in its state; judged like moves, so that refusals explain themselves."""
