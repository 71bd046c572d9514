"""Question sets: sections and questions with stable ids, in Swedish and English."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from samband.rulebook.eligibility.completeness import Required, TextLength
from samband.rulebook.findings import N_, Severity
from samband.rulebook.parsing import Parsed, Table, repeated
from samband.rulebook.rules import Rule, When
from samband.rulebook.tables import ROWS, Choice, TableSpec, read_spec
from samband.rulebook.wording import Text

__all__ = ["Choice", "FilledBy", "Form", "Question", "QuestionKind", "Section", "parse_form"]


class QuestionKind(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    LONGTEXT = "longtext"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    CHOICE = "choice"
    MULTI = "multi"
    TABLE = "table"
    FILES = "files"


class FilledBy(StrEnum):
    """Who answers: one shared answer by both, one by the coordinator, or one by each party."""

    BOTH = "both"
    COORDINATOR = "coordinator"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Its id never changes meaning between versions, so answers can be compared."""

    id: str
    kind: QuestionKind
    label: Text
    help: Text
    is_required: bool
    max_words: int | None
    filled_by: FilledBy
    choices: tuple[Choice, ...]
    when: When
    table: TableSpec | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A group of questions shown together."""

    id: str
    title: Text
    intro: Text
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a component's question set; `rules` are those that its questions imply."""

    id: str
    component: str
    version: str
    valid_from: date
    valid_until: date | None
    source: str
    sections: tuple[Section, ...]
    rules: tuple[Rule[Any], ...]

    @property
    def ref(self) -> str:
        """Return the name by which a case remembers its questions, such as `inception@2024.1`."""
        return f"{self.id}@{self.version}"

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return all questions in order."""
        return tuple(question for section in self.sections for question in section.questions)

    def question(self, question_id: str) -> Question:
        """Return a question. Raises `KeyError`."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)


def parse_form(data: Any) -> Parsed[Form]:
    """Read a question set from a table; mistakes become problems."""
    table = Table(data)
    form = Form(
        id=table.text("id"),
        component=table.text("component"),
        version=table.text("version"),
        valid_from=table.day("valid_from"),
        valid_until=table.optional_day("valid_until"),
        source=table.text("source"),
        sections=tuple(_section(row) for row in table.tables("sections")),
        rules=(),
    )
    names = [section.id for section in form.sections] + [question.id for question in form.questions]
    for name in repeated(names):
        table.problem("sections", N_("“{found}” stands twice."), N_("Give each its own id."), found=name)
    table.done()
    rules = tuple(rule for question in form.questions for rule in _implied(form, question))
    return Parsed.of(replace(form, rules=rules), table.problems)


def _section(table: Table) -> Section:
    section = Section(
        id=table.text("id"),
        title=table.words("title"),
        intro=table.words("intro", needed=False),
        questions=tuple(_question(row) for row in table.tables("questions")),
    )
    table.done()
    return section


def _question(table: Table) -> Question:
    kind = QuestionKind(table.choice("kind", [kind.value for kind in QuestionKind]))
    has_choices = kind in {QuestionKind.CHOICE, QuestionKind.MULTI}
    question = Question(
        id=table.text("id"),
        kind=kind,
        label=table.words("label"),
        help=table.words("help", needed=False),
        is_required=table.flag("required"),
        max_words=table.optional_number("max_words", least=1),
        filled_by=FilledBy(table.choice("filled_by", [who.value for who in FilledBy], "both")),
        choices=tuple(Choice.read(row) for row in table.tables("choices")) if has_choices else (),
        when=_when(table),
        table=read_spec(table) if kind is QuestionKind.TABLE else None,
    )
    if not question.id.replace("_", "").isalnum():
        table.problem(
            "id", N_("“{found}” cannot be an id."), N_("Use letters, digits and _."), found=question.id
        )
    if question.table is not None and question.filled_by is FilledBy.EACH:
        table.problem(
            "filled_by", N_("A table cannot be filled in by each party for itself."),
            N_("Write “both” or “coordinator”, and give the table a column of the kind party."),
        )  # fmt: skip
    table.done()
    return question


def _when(table: Table) -> When:
    if not table.has("when"):
        return When()
    inner = table.table("when")
    when = When.read(inner)
    inner.done()
    return when


def _implied(form: Form, question: Question) -> list[Rule[Any]]:
    if question.table is not None:
        return _implied_by_table(form, question, question.table)
    path = f"answers.{question.id}"
    ref = f"{form.id}-form/{question.id}@{form.version}"
    per_party, labels = question.filled_by is FilledBy.EACH, {path: question.label}
    rules: list[Rule[Any]] = []
    if question.is_required:
        needed = Required((path,), per_party, labels)
        rules.append(Rule(ref, "required", Severity.BLOCK, form.source, needed, question.when))
    if question.max_words is not None:
        length = TextLength((path,), question.max_words, None, per_party, labels)
        rules.append(Rule(ref, "text_length", Severity.BLOCK, form.source, length, question.when))
    return rules


def _implied_by_table(form: Form, question: Question, table: TableSpec) -> list[Rule[Any]]:
    """Ask for a row where the table is required, and for the needed cells of every row there is."""
    path, ref = f"{ROWS}{question.id}", f"{form.id}-form/{question.id}@{form.version}"
    cells = {f"{path}.*.{column.id}": column.label for column in table.columns if column.is_required}
    fields = {path: question.label, **cells} if question.is_required else cells
    if not fields:
        return []
    needed = Required(tuple(fields), False, fields)
    return [Rule(ref, "required", Severity.BLOCK, form.source, needed, question.when)]
