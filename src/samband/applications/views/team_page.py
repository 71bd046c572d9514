"""The page where each partner names its team."""

import secrets
from typing import Any

from django.http import QueryDict

from samband.applications.actions import Saved, remove_member, save
from samband.applications.facts import completeness, facts_of, findings_of, rules_of
from samband.applications.facts import shown as ready_to_show
from samband.applications.forms import (
    MemberForm,
    fresh_key,
    member_forms,
    member_values_of,
    number,
    opened_page,
)
from samband.applications.models import Case, Party
from samband.applications.policies import may_edit_team
from samband.applications.queries import content, current_opening, get_mine, open_clashes, party_of, sections
from samband.applications.queries.reading import read_member
from samband.applications.views.clashes import ClashRow, chosen
from samband.applications.views.places import places
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import FindingText, all_texts

BASE = "base"


class TeamPage:
    """The teams of a case, of which a person edits the own one."""

    def __init__(self, case: Case, user: Any) -> None:
        self.case, self.user = case, user
        self.page, self.base = secrets.token_hex(8), case.revision
        self.opening = current_opening(case)
        self.saved: Saved | None = None
        self.refused: list[FindingText] = []
        self.own = party_of(user, case)
        self.is_writable = self.own is not None and may_edit_team(user, self.own, self.opening)
        self.data: QueryDict | None = None
        self.load()

    def load(self) -> None:
        """Read content and rules; once more after a save."""
        self.content = content(self.case)
        facts = facts_of(self.content)
        self.sections = sections(self.case, facts)
        self.section = next(section for section in self.sections if section.is_team)
        self.completeness = completeness(rules_of(self.case), facts, self.sections)
        found = ready_to_show(findings_of(self.case, facts), places(self.case, self.sections))
        self.findings = [item for item in found if item.where.startswith("team")]

    @property
    def forms(self) -> list[MemberForm]:
        """Return the own team's rows: with what was posted while something in it is wrong."""
        mine = [row for row in self.content.team if self.own and row.party_id == self.own.pk]
        return member_forms(mine, self.data)

    @property
    def blank(self) -> MemberForm:
        """Return an empty row for one more person."""
        return MemberForm(fresh_key())

    @property
    def others(self) -> list[tuple[Party, list[Any]]]:
        """Return the teams that are only read."""
        own = self.own.pk if self.own and self.is_writable else None
        return [
            (party, [row for row in self.content.team if row.party_id == party.pk])
            for party in self.content.parties
            if party.pk != own
        ]

    def take(self, data: QueryDict) -> None:
        """Save the rows, then take out the person whose button was pressed."""
        self.data, self.page, self.base = data, opened_page(data), number(data.get(BASE))
        gone = data.get("remove", "").replace("\0", "")
        rows = [row for row in self.forms if row.key != gone]
        choice = chosen(self.case, data)
        values = {
            path: value
            for row in rows
            for path, value in member_values_of(row, self.own.key if self.own else "").items()
        }
        try:
            self.saved = save(self.case, actor=self.user, values=values, based_on=self.base, page=self.page)
            if choice and not choice.is_written:
                self.saved = choice.settle(self.saved, actor=self.user, written=None, page=self.page)
                self.case = get_mine(self.user, self.case.number)
            if gone:
                self.saved = remove_member(self.case, key=gone, actor=self.user, page=self.page)
        except Refused as refusal:
            self.refused = all_texts(refusal.verdict.refusals)
        self.has_errors = any(not row.is_valid() for row in rows)
        self.data = data if self.has_errors or self.refused else None
        if self.data is None:
            self.base, self.page = self.case.revision, secrets.token_hex(8)
        self.load()

    @property
    def clashes(self) -> list[ClashRow]:
        """Return details of people that were changed in two places at once."""
        values = self.content.values
        return [
            ClashRow(
                row, read_member(row.path, values), read_member(row.path, {row.path: row.value}), self.base
            )
            for row in open_clashes(self.case)
            if row.path.startswith("members.")
        ]

    @property
    def is_clean(self) -> bool:
        """Tell whether everything that was posted has been saved."""
        return not (self.refused or self.has_errors or (self.saved and self.saved.clashes))
