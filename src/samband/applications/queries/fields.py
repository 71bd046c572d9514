"""The fields of an application: what each one is called, how it is answered, and by whom."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samband.applications.models import Party
from samband.applications.queries.attached import file_names
from samband.applications.queries.content import answer_path
from samband.applications.states import CaseRole
from samband.calls.queries import core_areas
from samband.catalogue.queries import Codelists, codelists
from samband.rulebook.forms import FilledBy, Question, QuestionKind
from samband.rulebook.tables import ROWS, TableRole, TableSpec

Options = list[tuple[str, str]]
Words = str | Promise
TITLE_LENGTH = 200
TEXT_LENGTH = 20_000
"""Characters that any answer may have; the programme's own limits count words and are findings."""


@dataclass(frozen=True)
class Field:
    """One thing to fill in. `question` is the id that a supplementation opens; `party` its answerer."""

    path: str
    question: str
    kind: QuestionKind
    label: Words
    help: Words = ""
    is_required: bool = False
    max_words: int | None = None
    max_length: int = TEXT_LENGTH
    party: Party | None = None
    role: str = ""
    language: str = ""
    list_options: Callable[[], Options] | None = None
    table: TableSpec | None = None
    column: str = ""

    @property
    def html_id(self) -> str:
        """Return the id that a link to the field points to."""
        return "id_" + self.path

    @cached_property
    def options(self) -> Options:
        """Return codes and names to choose from, in the reader's language; asked for once."""
        return self.list_options() if self.list_options else []

    def is_about(self, where: str) -> bool:
        """Tell whether a finding at a path concerns this field; a budget table holds all about the amount."""
        if self.is_budget and where.startswith("budget."):
            return True
        inside = where.startswith(self.path + ".") or (bool(where) and self.path.startswith(where + "."))
        return where == self.path or inside

    @property
    def is_budget(self) -> bool:
        """Tell whether this is the table that adds up to the amount asked for."""
        return self.table is not None and self.table.role is TableRole.BUDGET

    @property
    def is_list(self) -> bool:
        """Tell whether several values may be chosen."""
        return self.kind is QuestionKind.MULTI


def _areas(lists: Codelists) -> Options:
    return sorted(((code, str(names)) for code, names in lists.area.items()), key=lambda row: row[1])


def _goals(lists: Codelists) -> Options:
    rows = lists.goal.items()
    return [(code, f"{code}. {names}") for code, names in sorted(rows, key=lambda row: int(row[0]))]


def _core_areas(lists: Codelists) -> Options:
    language = get_language() or "sv"
    return [(item.code, item.name.pick(language)) for item in core_areas()]


LISTS: dict[str, Callable[[Codelists], Options]] = {
    "core_areas": _core_areas,
    "project_areas": _areas,
    "goals": _goals,
}
"""Where the values of facts that are chosen come from."""

FACTS: dict[str, list[Field]] = {
    "project": [
        Field("title.sv", "title", QuestionKind.TEXT, _("Title in Swedish"), max_length=TITLE_LENGTH,
              help=_("What you want to do, in one line. It is published if the application is granted."),
              language="sv"),
        Field("title.en", "title", QuestionKind.TEXT, _("Title in English"), max_length=TITLE_LENGTH,
              language="en"),
        Field("period.starts_on", "period", QuestionKind.DATE, _("First day")),
        Field("period.ends_on", "period", QuestionKind.DATE, _("Last day")),
        Field("budget.requested", "budget", QuestionKind.MONEY, _("Amount asked for")),
        Field("core_areas", "core_areas", QuestionKind.MULTI, _("Core areas"),
              help=_("What the partnership will strengthen.")),
        Field("project_areas", "project_areas", QuestionKind.MULTI, _("Project areas")),
        Field("goals", "goals", QuestionKind.MULTI, _("Global goals")),
    ],
    "summary": [
        Field("summary.sv", "summary", QuestionKind.LONGTEXT, _("Public summary in Swedish"), language="sv",
              help=_("For residents and journalists. It is published if the application is granted.")),
        Field("summary.en", "summary", QuestionKind.LONGTEXT, _("Public summary in English"), language="en"),
    ],
}  # fmt: skip
"""The facts that every application has, by section."""


def fact_fields(section: str) -> list[Field]:
    """Return a section's facts, as new objects: what they have looked up is for one reader."""
    lists: Any = SimpleLazyObject(codelists)
    return [
        replace(item, list_options=partial(LISTS[item.path], lists) if item.is_list else None)
        for item in FACTS.get(section, [])
    ]


def fields_of(question: Question, parties: list[Party], language: str) -> list[Field]:
    """Return a question's fields: one, or one for each party where each answers for itself."""
    if question.filled_by is not FilledBy.EACH:
        return [_field(question, language, None, parties)]
    return [_field(question, language, party, parties) for party in parties]


def _field(question: Question, language: str, party: Party | None, parties: list[Party]) -> Field:
    files = partial(file_names, parties[0].case) if parties else None
    reader = get_language() or "sv"
    label = question.label.pick(reader)
    chosen = [(choice.code, choice.label.pick(reader)) for choice in question.choices]
    options = (lambda: chosen) if chosen else None
    is_text = question.kind in (QuestionKind.TEXT, QuestionKind.LONGTEXT)
    path = f"{ROWS}{question.id}" if question.table else answer_path(question.id, party.key if party else "")
    return Field(
        path=path,
        question=question.id,
        kind=question.kind,
        label=f"{label} – {party.organisation.name}" if party else label,
        help=question.help.pick(reader),
        is_required=question.is_required,
        max_words=question.max_words,
        party=party,
        role=CaseRole.COORDINATOR if question.filled_by is FilledBy.COORDINATOR else "",
        language=language if is_text else "",
        list_options=files if question.kind is QuestionKind.FILES else options,
        table=question.table,
    )
