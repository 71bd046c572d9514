"""Everything that the page of one section shows, and what a post to it does."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.forms import BoundField
from django.http import Http404, QueryDict
from django.utils.datastructures import MultiValueDict

from samband.applications.actions import Saved, move_row, remove_row, save
from samband.applications.actions.rows import DOWN, UP
from samband.applications.facts import (
    Completeness,
    Shown,
    completeness,
    facts_of,
    findings_of,
    rules_of,
    word_limits,
)
from samband.applications.facts import shown as ready_to_show
from samband.applications.forms import SectionForm, bases, opened_page, posted, posted_cells
from samband.applications.models import Case
from samband.applications.policies import may_write_field
from samband.applications.queries import (
    Section,
    content,
    current_opening,
    get_mine,
    open_clashes,
    sections,
)
from samband.applications.queries.attached import FileName
from samband.applications.queries.fields import Field
from samband.applications.queries.reading import ReadField, read_field
from samband.applications.views.clashes import ClashRow, chosen
from samband.applications.views.places import places
from samband.applications.views.table_rows import TableMaker, TableView, clash_rows
from samband.applications.views.uploads import taken_files
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import FindingText, all_texts


@dataclass
class FieldRow:
    """A field on the page: to fill in (`bound`) or to read, with what concerns it."""

    item: Field
    read: ReadField
    base: int
    bound: BoundField | None = None
    word_limit: int | None = None
    findings: list[Shown] = field(default_factory=list)
    clashes: list[ClashRow] = field(default_factory=list)
    table: TableView | None = None
    unfit: list[FindingText] = field(default_factory=list)

    @property
    def kind(self) -> str | None:
        """Return the kind of input; a date that is none stays visible in a plain text input."""
        if self.item.kind == "money":
            return "money"
        return "text" if self.item.kind == "date" and self.bound and self.bound.errors else None

    @property
    def files(self) -> list[FileName]:
        """Return the names of the files that the answer holds."""
        value = self.read.value
        return [name for name in value if isinstance(name, FileName)] if isinstance(value, list) else []

    @property
    def file_input(self) -> str:
        """Return the input for more files."""
        shown = {"class": "ds-input", "aria-describedby": f"{self.item.html_id}-kinds"}
        return self.bound.as_widget(attrs={**shown, "data-upload": ""}) if self.bound else ""


class SectionPage:
    """One section of a case for one person."""

    def __init__(self, case: Case, code: str, user: Any) -> None:
        self.case, self.code, self.user = case, code, user
        self.page = secrets.token_hex(8)
        self.opening = current_opening(case)
        self.data: QueryDict | None = None
        self.saved: Saved | None = None
        self.refused: list[FindingText] = []
        self.held: list[str] = []
        self.unfit: dict[str, list[FindingText]] = {}
        self.old_bases: dict[str, int] = {}
        self.sections = sections(case)
        self.section = self._section()

    def load(self) -> None:
        """Read content and rules; once more after a save."""
        self.content = content(self.case)
        self.facts = facts_of(self.content)
        self.sections = sections(self.case, self.facts)
        self.section = self._section()
        rules = rules_of(self.case)
        self.completeness: Completeness = completeness(rules, self.facts, self.sections)
        self.limits = word_limits(rules, [item.path for item in self.section.fields])
        self.places = places(self.case, self.sections)
        self.findings = ready_to_show(findings_of(self.case, self.facts), self.places)
        has_clashes = self.saved is not None or getattr(self.case, "has_clashes", True)
        self.clashes = open_clashes(self.case) if has_clashes else []
        tables = [item for item in self.writable if item.table]
        self.makers = {item.path: TableMaker(item, self.content, self.data) for item in tables}
        inputs = [item for item in self.writable if not item.table]
        inputs += [each for maker in self.makers.values() for each in maker.cells]
        self.form = SectionForm(inputs, self.content.values, self.data, self.completeness.needed).ready()

    def _section(self) -> Section:
        for section in self.sections:
            if section.code == self.code and not section.is_team:
                return section
        raise Http404

    @property
    def writable(self) -> list[Field]:
        """Return the fields of the section that the person may fill in now."""
        return [f for f in self.section.fields if may_write_field(self.user, self.case, f, self.opening)]

    def take(self, data: QueryDict) -> None:
        """Save what was posted: valid values are stored, others stay in the form with their errors."""
        self.page = opened_page(data)
        fields = posted(self.writable, data) + self._posted_cells(data)
        form = SectionForm(fields, {}, data)
        values, based_on = form.valid_values, bases(fields, data)
        choice = chosen(self.case, data)
        written = values.pop(choice.clash.path, None) if choice else None
        try:
            self.saved = save(self.case, actor=self.user, values=values, based_on=based_on, page=self.page)
            if choice and (not choice.is_written or written is not None):
                self.saved = choice.settle(self.saved, actor=self.user, written=written, page=self.page)
                self.case = get_mine(self.user, self.case.number)
            self._arrange(data)
        except Refused as refusal:
            self.refused = all_texts(refusal.verdict.refusals)
        self._hold(form, data, based_on)
        self.load()

    def _posted_cells(self, data: QueryDict) -> list[Field]:
        """Return the cells that a post speaks of; the content is read only where there are tables."""
        tables = [item for item in self.writable if item.table]
        loaded = content(self.case) if tables else None
        return [each for item in tables if loaded for each in posted_cells(item, loaded, data)]

    def _arrange(self, data: QueryDict) -> None:
        """Take out or move the row whose button was pressed (`<what>:<table>:<row>`)."""
        what, _, rest = data.get("row", "").replace("\0", "").partition(":")
        table, _, key = rest.partition(":")
        if what == "remove":
            self.saved = remove_row(self.case, table=table, key=key, actor=self.user, page=self.page)
        elif what in (UP, DOWN):
            self.saved = move_row(self.case, table=table, key=key, way=what, actor=self.user, page=self.page)

    def take_files(self, data: QueryDict, files: MultiValueDict[str, Any]) -> None:
        """Add the files that came with a post, and take out the one whose button was pressed.

        What is wrong with a file is told beside its question; all that was typed is saved by then.
        """
        taken = taken_files(self.case, self.writable, data, files, actor=self.user, page=self.page)
        self.unfit = taken.unfit
        if taken.has_changed:
            self.load()

    def _hold(self, form: SectionForm, data: QueryDict, based_on: dict[str, int]) -> None:
        """Keep typed values, with the revision they rest on, while something was not saved."""
        if self.saved is None:
            self.held = list(based_on)
        else:
            self.held = [*form.errors, *(row.path for row in self.saved.clashes)]
        if self.held:
            unseen = [*self.held, *(self.saved.kept if self.saved else [])]
            self.old_bases = {path: based_on[path] for path in unseen if path in based_on}
            self.data = data

    @property
    def is_clean(self) -> bool:
        """Tell whether everything that was posted has been saved."""
        return not (self.refused or self.held or self.unfit)

    @property
    def saved_at(self) -> datetime | None:
        """Return when the post was saved; None when nothing was."""
        return self.saved.at if self.saved and self.saved.revision else None

    @property
    def rows(self) -> list[FieldRow]:
        """Return the fields in order, ready to show."""
        writable = {item.path for item in self.writable}
        return [self._row(item, item.path in writable) for item in self.section.fields]

    def _row(self, item: Field, is_writable: bool) -> FieldRow:
        if item.path in self.makers:
            return self._table_row(item)
        read = read_field(item, self.content.values.get(item.path), self.content)
        return FieldRow(
            item=item,
            read=read,
            base=self.old_bases.get(item.path, self.case.revision),
            bound=self.form[item.path] if is_writable else None,
            word_limit=self.limits.get(item.path),
            findings=[f for f in self.findings if item.is_about(f.where)],
            unfit=self.unfit.get(item.path, []),
            clashes=[
                ClashRow(row, read, read_field(item, row.value, self.content), self.case.revision)
                for row in self.clashes
                if row.path == item.path
            ],
        )

    def _table_row(self, item: Field) -> FieldRow:
        about = [f for f in self.findings if item.is_about(f.where)]
        clashes = clash_rows(item, self.content, self.clashes, self.case.revision)
        view = self.makers[item.path].view(
            self.form, self.case.revision, self.old_bases, self.findings, clashes
        )
        at_cells = {each.item.path for row in view.rows for each in row.cells}
        return FieldRow(
            item=item,
            read=read_field(item, None, self.content),
            base=self.case.revision,
            findings=[f for f in about if f.where not in at_cells],
            table=view,
        )

    @property
    def here(self) -> list[Shown]:
        """Return the findings that concern this section."""
        fields = self.section.fields
        return [f for f in self.findings if any(item.is_about(f.where) for item in fields)]

    @property
    def elsewhere(self) -> int:
        """Return how many findings concern other parts of the application."""
        return len(self.findings) - len(self.here)

    @property
    def not_saved(self) -> list[tuple[str, str, str]]:
        """Return what a post could not save: address of the field, its label, and why."""
        labels = self.form.sources
        return [
            (f"#{labels[path].html_id}", str(labels[path].label), str(error))
            for path, errors in self.form.errors.items()
            for error in errors
        ]

    @property
    def clashed(self) -> list[Field]:
        """Return the fields whose typed text met a newer one in this post."""
        return self._touched([row.path for row in self.saved.clashes] if self.saved else [])

    @property
    def kept(self) -> list[Field]:
        """Return the fields that somebody else has changed since the page was opened."""
        return self._touched(self.saved.kept if self.saved else [])

    def _touched(self, paths: list[str]) -> list[Field]:
        """Return the fields behind paths; a cell of a row that was taken out stands for its table."""
        known = {item.path: item for item in self.section.fields} | self.form.sources
        found = [known.get(path) or known.get(".".join(path.split(".")[:2])) for path in paths]
        return list({item.path: item for item in found if item}.values())
