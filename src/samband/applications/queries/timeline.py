"""What happened in a case, told from its audit log for one audience."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext

from samband.applications.models import Case
from samband.foundation.audit.queries import what_happened
from samband.rulebook.flow import Flow
from samband.rulebook.wording import N_

APPLICANT = "applicant"
OFFICE = "office"
SAVED = "applications.saved"
TOGETHER = timedelta(hours=1)
"""Saves by one person with no longer pause than this are told as one line."""


@dataclass(frozen=True, slots=True)
class Told:
    """How a verb of the audit log is told: past tense (a msgid), tone, and to whom (empty: to all)."""

    done: str
    tone: str = "neutral"
    audiences: tuple[str, ...] = ()


_VERBS: dict[str, Told] = {
    "applications.started": Told(N_("Started the application")),
    SAVED: Told(N_("Wrote in the application")),
    "applications.invited": Told(N_("Invited {email}")),
    "applications.invitation_withdrawn": Told(N_("Withdrew the invitation to {email}")),
    "applications.invitation_accepted": Told(N_("Accepted the invitation"), "success"),
    "applications.file_added": Told(N_("Added the file {name}")),
    "applications.version_named": Told(N_("Named a version “{name}”")),
    "applications.restored": Told(N_("Restored what revision {restored} said")),
    "applications.taken_to_next_round": Told(
        N_("Came after round {before} had closed, so it is handled in round {round}"), "warning"
    ),
    "applications.message_written": Told(N_("Wrote a message")),
    "applications.handed_over": Told(N_("Handed over a part in the case to a colleague")),
    "applications.left": Told(N_("Let a person out who has left the organisation")),
    "applications.opened_for_supplementation": Told(
        N_("Opened parts of the application for changes"), "turn"
    ),
}


def learn(verb: str, done: str, *, tone: str = "neutral", audiences: tuple[str, ...] = ()) -> None:
    """Make a verb that another room writes on cases readable; `done` is a msgid, `{…}` its data."""
    _VERBS[verb] = Told(done, tone, audiences)


def learn_moves(flow: Flow) -> None:
    """Make a flow's moves readable: higher rooms announce theirs when they start."""
    for move in flow.transitions:
        tone = flow.state(move.target).tone
        _VERBS[f"{flow.name}.{move.name}"] = Told(move.done, tone, move.audiences)


_LINKS: dict[str, Callable[[Case, dict[str, Any]], str]] = {}


def learn_link(verb: str, address: Callable[[Case, dict[str, Any]], str]) -> None:
    """Let a line of the timeline lead to a page: `address(case, data of the entry)` returns its URL."""
    _LINKS[verb] = address


@dataclass(slots=True)
class Entry:
    """One line of the timeline; `times` says how many saves it stands for."""

    when: datetime
    who: str
    what: str
    why: str = ""
    tone: str = "neutral"
    url: str = ""
    times: int = 1


def timeline(case: Case, audience: str = APPLICANT) -> list[Entry]:
    """Return what happened, oldest first, as this audience may read it.

    Verbs that nobody has explained are shown to the office only, as they are.
    """
    entries: list[Entry] = []
    last_save: tuple[Any, datetime] | None = None
    for row in what_happened(case.audit_key):
        told = _VERBS.get(row.verb) or Told(row.verb, audiences=(OFFICE,))
        if told.audiences and audience not in told.audiences:
            continue
        is_save = row.verb == SAVED
        if is_save and last_save and last_save[0] == row.actor_id and row.at - last_save[1] <= TOGETHER:
            entries[-1].when, entries[-1].times = row.at, entries[-1].times + 1
        else:
            what = gettext(told.done).format_map(_Known(row.data))
            who = row.actor_name if row.actor_id else gettext(row.actor_name)
            url = _LINKS[row.verb](case, row.data) if row.verb in _LINKS else ""
            entries.append(Entry(row.at, who, what, row.reason, told.tone, url))
        last_save = (row.actor_id, row.at) if is_save else None
    return entries


class _Known(dict[str, Any]):
    """Data of an entry; a name that is not there reads as nothing rather than failing."""

    def __missing__(self, key: str) -> str:
        return ""
