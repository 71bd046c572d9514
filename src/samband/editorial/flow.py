"""The life of a reported flaw, declared once."""

from samband.editorial.policies import may_handle_flaw
from samband.editorial.states import FlawState
from samband.rulebook.findings import N_
from samband.rulebook.flow import Flow, State, Transition

NEW, ANSWERED, MENDED = FlawState.NEW.value, FlawState.ANSWERED.value, FlawState.MENDED.value

FLAW = Flow(
    name="flaw",
    initial=NEW,
    states=(
        State(NEW, N_("New"), tone="turn"),
        State(ANSWERED, N_("Answered"), tone="info"),
        State(MENDED, N_("Mended"), tone="success"),
    ),
    transitions=(
        Transition(
            name="answer",
            label=N_("Mark as answered"),
            sources=(NEW,),
            target=ANSWERED,
            may=may_handle_flaw,
            done=N_("The report was answered"),
        ),
        Transition(
            name="mend",
            label=N_("Mark as mended"),
            sources=(NEW, ANSWERED),
            target=MENDED,
            may=may_handle_flaw,
            done=N_("The flaw was mended"),
        ),
        Transition(
            name="reopen",
            label=N_("Open again"),
            sources=(ANSWERED, MENDED),
            target=NEW,
            may=may_handle_flaw,
            done=N_("The report was opened again"),
        ),
    ),
)
