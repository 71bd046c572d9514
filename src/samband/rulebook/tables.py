"""Tables that an application fills in row by row: their columns as data, and what known ones mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from samband.rulebook.findings import N_
from samband.rulebook.parsing import Table, repeated
from samband.rulebook.wording import Text

ROWS = "rows."
"""How the path of a table begins: `rows.<question>`, and of a cell: `rows.<question>.<row>.<column>`."""
POSITION = "position"
"""The cell of every row that says where in the table it stands; no column may be called so."""


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    LONGTEXT = "longtext"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    CHOICE = "choice"
    PARTY = "party"
    ROW = "row"


class TableRole(StrEnum):
    """What a table is to the rules and to other rooms; `OTHER` is for people alone."""

    BUDGET = "budget"
    RESULTS = "results"
    INDICATORS = "indicators"
    ACTIVITIES = "activities"
    RISKS = "risks"
    OTHER = "other"


NEEDED: Mapping[TableRole, Mapping[str, ColumnKind]] = {
    TableRole.BUDGET: {"category": ColumnKind.CHOICE, "price": ColumnKind.MONEY},
    TableRole.RESULTS: {"result": ColumnKind.LONGTEXT},
    TableRole.INDICATORS: {"indicator": ColumnKind.TEXT},
    TableRole.ACTIVITIES: {"activity": ColumnKind.TEXT},
    TableRole.RISKS: {"risk": ColumnKind.LONGTEXT},
    TableRole.OTHER: {},
}
"""Columns without which a table cannot play its role."""
MAY_HAVE: Mapping[TableRole, Mapping[str, ColumnKind]] = {
    TableRole.BUDGET: {"year": ColumnKind.CHOICE, "party": ColumnKind.PARTY, "quantity": ColumnKind.NUMBER},
    TableRole.RESULTS: {"party": ColumnKind.PARTY},
    TableRole.INDICATORS: {"result": ColumnKind.ROW, "baseline": ColumnKind.NUMBER,
                           "target": ColumnKind.NUMBER},
    TableRole.ACTIVITIES: {"result": ColumnKind.ROW, "starts_on": ColumnKind.DATE,
                           "ends_on": ColumnKind.DATE, "travellers": ColumnKind.NUMBER,
                           "days": ColumnKind.NUMBER},
    TableRole.RISKS: {"probability": ColumnKind.CHOICE, "consequence": ColumnKind.CHOICE},
    TableRole.OTHER: {},
}  # fmt: skip
"""Columns that have a meaning where they stand; any others may be added for people to read."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One alternative of a choice."""

    code: str
    label: Text

    @classmethod
    def read(cls, table: Table) -> Choice:
        """Read one alternative."""
        choice = cls(table.text("code"), table.words("label"))
        table.done()
        return choice


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Its id never changes meaning; `of` is the table whose rows a ROW column chooses from."""

    id: str
    kind: ColumnKind
    label: Text
    help: Text
    is_required: bool
    choices: tuple[Choice, ...]
    of: str

    @classmethod
    def read(cls, table: Table) -> Column:
        """Read one column."""
        kind = ColumnKind(table.choice("kind", [kind.value for kind in ColumnKind], ColumnKind.TEXT.value))
        column = cls(
            id=table.text("id"),
            kind=kind,
            label=table.words("label"),
            help=table.words("help", needed=False),
            is_required=table.flag("required"),
            choices=tuple(Choice.read(row) for row in table.tables("choices"))
            if kind is ColumnKind.CHOICE
            else (),
            of=table.text("of") if kind is ColumnKind.ROW else "",
        )
        if not column.id.replace("_", "").isalnum() or column.id == POSITION:
            table.problem(
                "id", N_("“{found}” cannot be an id."), N_("Use letters, digits and _."), found=column.id
            )
        table.done()
        return column


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What a table asks for. `is_whole`: amounts are rounded to whole units of the currency;
    `most_rows` protects the page, the programme's own limits are rules."""

    role: TableRole
    columns: tuple[Column, ...]
    row_name: Text
    is_whole: bool
    most_rows: int

    def column(self, column_id: str) -> Column | None:
        """Return a column by its id."""
        return next((column for column in self.columns if column.id == column_id), None)


MOST_ROWS = 100


def read_spec(table: Table) -> TableSpec:
    """Read what a question of the kind `table` says beside its label; mistakes become problems."""
    spec = TableSpec(
        role=TableRole(table.choice("role", [role.value for role in TableRole], TableRole.OTHER.value)),
        columns=tuple(Column.read(row) for row in table.tables("columns")),
        row_name=table.words("row_name"),
        is_whole=table.flag("whole"),
        most_rows=table.number("max_rows", MOST_ROWS, least=1),
    )
    kinds = {column.id: column.kind for column in spec.columns}
    for name in repeated([column.id for column in spec.columns]):
        table.problem("columns", N_("“{found}” stands twice."), N_("Give each its own id."), found=name)
    for name, kind in {**NEEDED[spec.role], **MAY_HAVE[spec.role]}.items():
        if kinds.get(name, kind) is not kind or (name in NEEDED[spec.role] and name not in kinds):
            table.problem(
                "columns", N_("The column “{found}” of a table with this role must be of the kind {kind}."),
                N_("Add it, or correct its kind."), found=name, kind=kind.value,
            )  # fmt: skip
    return spec
