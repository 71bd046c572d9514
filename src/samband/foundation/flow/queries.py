"""What a person may do next with a subject, and why not the rest: buttons are drawn from this."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from samband.foundation.flow.texts import texts
from samband.rulebook.flow import Flow, State, Transition, Verdict, judge


@dataclass(frozen=True, slots=True)
class Move:
    """A move out of the present state, with the verdict on it for one person."""

    transition: Transition
    verdict: Verdict

    @property
    def name(self) -> str:
        """Return the move's name, as `perform` takes it."""
        return self.transition.name

    @property
    def label(self) -> str:
        """Return the button's text in the reader's language."""
        return gettext(self.transition.label)

    @property
    def refused_because(self) -> str:
        """Return why the move cannot be made now, in the reader's language; "" when it can."""
        return " ".join(texts(finding).message for finding in self.verdict.refusals)


def moves(flow: Flow, subject: Any, actor: Any) -> list[Move]:
    """Return the moves that belong to this person in this state, allowed or refused by a rule.

    Moves that are not the person's to make at all are left out.
    """
    found = []
    for transition in flow.available(subject.state):
        if transition.may(actor, subject):
            verdict = judge(flow, transition.name, subject.state, actor, subject)
            found.append(Move(transition, verdict))
    return found


def state_of(flow: Flow, subject: Any) -> State:
    """Return the state a subject is in, with its label and tone."""
    return flow.state(subject.state)
