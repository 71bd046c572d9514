"""The life of a name that waits for a person, declared once."""

from samband.importing.policies import is_the_system, may_decide
from samband.importing.states import ACCEPTED, CORRECTED, PENDING, REJECTED
from samband.rulebook.findings import N_
from samband.rulebook.flow import Flow, State, Transition

REVIEW = Flow(
    name="review",
    initial=PENDING,
    states=(
        State(PENDING, N_("Waiting"), tone="turn"),
        State(ACCEPTED, N_("Accepted"), tone="success", is_final=True),
        State(CORRECTED, N_("Corrected"), tone="success", is_final=True),
        State(REJECTED, N_("Name rejected"), is_final=True),
    ),
    transitions=(
        Transition(
            name="accept",
            label=N_("Accept the suggestion"),
            sources=(PENDING,),
            target=ACCEPTED,
            may=may_decide,
            done=N_("A suggestion was accepted"),
        ),
        Transition(
            name="correct",
            label=N_("Choose another"),
            sources=(PENDING,),
            target=CORRECTED,
            may=may_decide,
            done=N_("Another organisation was chosen"),
        ),
        Transition(
            name="reject",
            label=N_("Reject the name"),
            sources=(PENDING,),
            target=REJECTED,
            may=may_decide,
            done=N_("The name was rejected"),
            needs_reason=True,
        ),
        Transition(
            name="withdraw",
            label=N_("Take off the queue"),
            sources=(PENDING,),
            target=REJECTED,
            may=is_the_system,
            done=N_("The page was changed and no longer has the name"),
        ),
    ),
)
