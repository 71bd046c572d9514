"""The life of a round, declared once."""

from django.utils import timezone

from samband.calls.facts import opening_findings, rolling_findings
from samband.calls.models import Round
from samband.calls.policies import may_move_round
from samband.rulebook.findings import N_, Finding
from samband.rulebook.flow import Flow, State, Transition


def _may_be_opened(round_: Round) -> list[Finding]:
    """Return what stands in the way of opening: the dates, or no version in force on the first day."""
    return opening_findings(round_, timezone.now())


def _may_be_extended(round_: Round) -> list[Finding]:
    """Return that a round without a closing time has nothing to extend."""
    return rolling_findings(round_)


ROUND = Flow(
    name="round",
    initial="draft",
    states=(
        State("draft", N_("Being prepared")),
        State("open", N_("Open"), tone="success"),
        State("closed", N_("Closed"), tone="info", is_final=True),
    ),
    transitions=(
        Transition(
            name="open",
            label=N_("Open the round"),
            sources=("draft",),
            target="open",
            may=may_move_round,
            done=N_("The round was opened"),
            holds=_may_be_opened,
            confirm=N_("Rules, questions and criteria of the round can no longer be changed. Open it?"),
        ),
        Transition(
            name="extend",
            label=N_("Extend the round"),
            sources=("open",),
            target="open",
            may=may_move_round,
            done=N_("The round was extended"),
            holds=_may_be_extended,
            needs_reason=True,
            confirm=N_("Everybody with an application in the round is told by letter. Extend it?"),
        ),
        Transition(
            name="close",
            label=N_("Close the round"),
            sources=("open",),
            target="closed",
            may=may_move_round,
            done=N_("The round was closed"),
            needs_reason=True,
            confirm=N_("No application can be filed in the round afterwards. Close it?"),
        ),
    ),
)
