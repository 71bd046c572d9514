"""The tables of an application: cells as fields, rows by name, and tables as people read them."""

from dataclasses import replace
from functools import partial

from django.utils.translation import get_language, gettext

from samband.applications.models import Row
from samband.applications.queries.budgets import budget_lines, budget_question
from samband.applications.queries.content import Content, cell_path
from samband.applications.queries.fields import Field, Options
from samband.rulebook.budgets import BudgetLine
from samband.rulebook.forms import QuestionKind
from samband.rulebook.tables import Column, ColumnKind, TableRole

INPUTS: dict[ColumnKind, QuestionKind] = {
    ColumnKind.TEXT: QuestionKind.TEXT,
    ColumnKind.LONGTEXT: QuestionKind.LONGTEXT,
    ColumnKind.DATE: QuestionKind.DATE,
    ColumnKind.MONEY: QuestionKind.MONEY,
    ColumnKind.NUMBER: QuestionKind.NUMBER,
    ColumnKind.CHOICE: QuestionKind.CHOICE,
    ColumnKind.PARTY: QuestionKind.CHOICE,
    ColumnKind.ROW: QuestionKind.CHOICE,
}
CELL_LENGTH = 300
LONG_CELL_LENGTH = 4000
NAME_LENGTH = 60


def columns_of(item: Field, loaded: Content) -> list[Field]:
    """Return a field for each column of a table, with the path of the column; cells are made from them."""
    if item.table is None:
        return []
    return [_column(item, column, loaded) for column in item.table.columns]


def cell(item: Field, column: Field, key: str) -> Field:
    """Return the field of one cell."""
    return replace(column, path=cell_path(item.question, key, column.column))


def _column(item: Field, column: Column, loaded: Content) -> Field:
    reader = get_language() or "sv"
    kind = INPUTS[column.kind]
    is_text = kind in (QuestionKind.TEXT, QuestionKind.LONGTEXT)
    return Field(
        path=f"{item.path}.*.{column.id}",
        question=item.question,
        kind=kind,
        label=column.label.pick(reader),
        help=column.help.pick(reader),
        is_required=column.is_required,
        max_length=LONG_CELL_LENGTH if kind is QuestionKind.LONGTEXT else CELL_LENGTH,
        language=loaded.application.language if is_text else "",
        list_options=partial(_options, column, loaded, reader) if kind is QuestionKind.CHOICE else None,
        column=column.id,
    )


def _options(column: Column, loaded: Content, reader: str) -> Options:
    if column.kind is ColumnKind.PARTY:
        return [(party.key, party.organisation.name) for party in loaded.parties]
    if column.kind is ColumnKind.ROW:
        return row_names(loaded, column.of)
    return [(choice.code, choice.label.pick(reader)) for choice in column.choices]


def row_names(loaded: Content, table: str) -> Options:
    """Return key and name of every row of a table, by number and first words; those taken out are last."""
    standing = loaded.rows.get(table, [])
    found = [(row.key, f"{number}. {_words(row)}") for number, row in enumerate(standing, 1)]
    gone = [row for row in loaded.all_rows if row.table == table and row.is_removed and row.cells]
    return found + [(row.key, gettext("Taken out: %(row)s") % {"row": _words(row)}) for row in gone]


def _words(row: Row) -> str:
    names = [row.cells.get(name, "") for name in ("result", "activity", "indicator", "risk", "what")]
    words = next((name for name in names if name), "") or "…"
    return words if len(words) <= NAME_LENGTH else words[: NAME_LENGTH - 1].rstrip() + "…"


def lines_by_row(item: Field, loaded: Content) -> dict[str, BudgetLine]:
    """Return the budget lines of a table by row; none for a table of another kind."""
    if item.table is None or item.table.role is not TableRole.BUDGET:
        return {}
    question = budget_question(loaded.case)
    if question is None or question.id != item.question:
        return {}
    lines = budget_lines(question, loaded.values, loaded.application.currency)
    return {line.key: line for line in lines}
