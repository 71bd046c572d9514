"""The overview of a case for one of its people."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from samband.applications.facts import completeness, facts_of, findings_of, rules_of
from samband.applications.facts import shown as ready_to_show
from samband.applications.flow import APPLICATION
from samband.applications.models import Case, Confirmation, Party
from samband.applications.policies import is_coordinator, is_decided, may_confirm, may_invite, may_write
from samband.applications.queries import (
    changes_since,
    confirmations,
    content,
    current_opening,
    invitations,
    is_signing_part,
    latest_receipt,
    party_of,
    sections,
    timeline,
)
from samband.applications.views.places import places
from samband.applications.views.sections_nav import navigation
from samband.foundation.flow.queries import Move, moves, state_of
from samband.foundation.i18n.names import localized

PAGES = {
    "confirm": "applications:confirm",
    "submit": "applications:submit",
    "answer_supplementation": "applications:supplementation",
    "withdraw": "applications:withdraw",
}
"""The page on which each move is made; moves without one happen by themselves."""


@dataclass
class PartyRow:
    """A party with its people, its progress, and how its confirmation stands."""

    party: Party
    people: list[Any]
    done: int
    total: int
    confirmation: Confirmation | None = None
    changed: list[str] | None = None

    @property
    def signers(self) -> list[Any]:
        """Return those of its people who may confirm for it."""
        return [person for person in self.people if is_signing_part(person)]


@dataclass
class MoveRow:
    """A move with the address of its page."""

    move: Move
    url: str

    @property
    def why(self) -> str:
        """Return in one line why the move is refused; its page tells all."""
        refusals = self.move.verdict.refusals
        if len(refusals) < 2:
            return self.move.refused_because
        return ngettext("%(n)d thing stands in the way.", "%(n)d things stand in the way.", len(refusals)) % {
            "n": len(refusals)
        }


class CasePage:
    """What a participant sees of the whole case."""

    def __init__(self, case: Case, user: Any) -> None:
        self.case, self.user = case, user
        loaded = content(case)
        self.application = loaded.application
        facts = facts_of(loaded)
        all_sections = sections(case, facts)
        self.completeness = completeness(rules_of(case), facts, all_sections)
        self.places = places(case, all_sections)
        self.findings = ready_to_show(findings_of(case, facts), self.places)
        self.tasks = navigation(case, all_sections, self.completeness, self.findings)
        self.own = party_of(user, case)
        self.parties = self._parties(loaded.parties)
        self.invitations = invitations(case)
        self.opening = current_opening(case)
        self.receipt = latest_receipt(case)
        self.timeline = list(reversed(timeline(case)))
        self.state = state_of(APPLICATION, case)
        self.may_invite = may_invite(user, case)
        self.may_write = may_write(user, case)
        self.is_coordinator = is_coordinator(user, case)
        self._read_moves()

    def _read_moves(self) -> None:
        """Tell the next step that is this person's to take from the others."""
        every = [
            MoveRow(move, reverse(PAGES[move.name], args=[self.case.number]))
            for move in moves(APPLICATION, self.case, self.user)
            if move.name in PAGES and not self._is_done(move)
        ]
        self.turn = next(
            (row for row in every if row.move.verdict.allowed and row.move.name != "withdraw"), None
        )
        self.moves = [row for row in every if row is not self.turn]

    @property
    def state_label(self) -> str:
        """Return the state as applicants read it."""
        return gettext(self.state.label_to("applicant"))

    @property
    def is_decided(self) -> bool:
        """Tell whether there is a decision letter to read."""
        return is_decided(self.case)

    @property
    def title(self) -> str:
        """Return the project's title in the reader's language, or in the one it has."""
        return localized(self.application, "title")

    @property
    def opened(self) -> list[dict[str, str]]:
        """Return links to what was opened for supplementation."""
        wanted = self.opening.questions if self.opening else []
        found = {}
        for path, (url, label) in self.places.items():
            question = path.removeprefix("answers.").partition(".")[0]
            if question in wanted:
                found[url] = {"label": label, "url": url}
        return list(found.values())

    def _parties(self, parties: list[Party]) -> list[PartyRow]:
        given: dict[int, Confirmation] = {row.party_id: row for row in confirmations(self.case)}
        rows = []
        for party in parties:
            count = self.completeness.parties[party.key]
            people = [row for row in self.case.participations.all() if row.party_id == party.pk]
            row = PartyRow(party, people, count.done, count.total, given.get(party.pk))
            if row.confirmation and row.confirmation.voided_at:
                row.changed = self._changed(row.confirmation)
            rows.append(row)
        return rows

    def _changed(self, confirmation: Confirmation) -> list[str]:
        """Return what has changed since a confirmation that no longer counts, in words."""
        return list(dict.fromkeys(label_of(row.path, self.places)
                                  for row in changes_since(self.case, confirmation.revision)))  # fmt: skip

    def _is_done(self, move: Move) -> bool:
        """Tell whether the person's party has confirmed already."""
        if move.name != "confirm":
            return False
        mine = next((row for row in self.parties if self.own and row.party.pk == self.own.pk), None)
        done = mine is not None and mine.confirmation is not None and mine.confirmation.voided_at is None
        return done or self.own is None or not may_confirm(self.user, self.own)


def label_of(path: str, places: dict[str, tuple[str, str]]) -> str:
    """Return the name of a field by its path; people in a team go by the team's name."""
    if path.startswith("members."):
        path = "team"
    return places.get(path, ("", path))[1]
