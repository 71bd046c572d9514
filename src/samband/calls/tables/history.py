"""A round's history, as the timeline shows it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext as _

from samband.calls.flow import ROUND
from samband.calls.models import Round
from samband.foundation.audit.queries import history


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline."""

    when: datetime
    who: str
    what: str
    why: str
    tone: str


def timeline(round_: Round) -> list[Entry]:
    """Return what has happened to a round, oldest first."""
    return [
        Entry(
            entry.at,
            gettext(entry.actor_name),
            _done(entry.verb),
            gettext(entry.reason) if entry.reason else "",
            _tone(entry.to_state),
        )
        for entry in history(round_.audit_key)
    ]


def _done(verb: str) -> str:
    name = verb.removeprefix(f"{ROUND.name}.")
    moves = {move.name: move.done for move in ROUND.transitions}
    others = {
        "revise": _("The round was changed"), "own_questions": _("The round got questions of its own"),
        "question_add": _("A question was added"), "question_change": _("A question was changed"),
        "question_move": _("A question was moved"), "question_remove": _("A question was taken away"),
    }  # fmt: skip
    return gettext(moves[name]) if name in moves else others.get(name, _("The round was prepared"))


def _tone(state: str) -> str:
    return ROUND.state(state).tone if state else "neutral"
