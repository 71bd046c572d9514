"""A table on the page of a section: rows of cells to fill in, sums, and what concerns each of them."""

from dataclasses import dataclass, field

from django.forms import BoundField

from samband.applications.facts import Shown
from samband.applications.forms import SectionForm, fresh_row_key, row_keys
from samband.applications.queries import Content
from samband.applications.queries.fields import Field
from samband.applications.queries.reading import read_field
from samband.applications.queries.sums import Sums, sums_of
from samband.applications.queries.tables import cell, columns_of, lines_by_row
from samband.applications.views.clashes import ClashRow
from samband.rulebook.forms import QuestionKind
from samband.rulebook.money import Money

NUMERIC = (QuestionKind.MONEY, QuestionKind.NUMBER)


@dataclass
class CellView:
    """One cell: its input, and the findings and clashes that concern it."""

    item: Field
    bound: BoundField
    findings: list[Shown] = field(default_factory=list)
    clashes: list[ClashRow] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return how the cell is filled in: text, longtext, date, number or select."""
        if self.item.kind is QuestionKind.CHOICE:
            return "select"
        if self.item.kind is QuestionKind.DATE and self.bound.errors:
            return "text"
        return "number" if self.item.kind in NUMERIC else self.item.kind.value

    @property
    def options(self) -> list[tuple[str, str, bool]]:
        """Return code, name and whether it is chosen."""
        value = str(self.bound.value() or "")
        return [(code, name, code == value) for code, name in self.item.options]


@dataclass
class RowView:
    """One row: `is_new` when nothing of it is saved, `amount` what a budget line costs."""

    key: str
    number: int
    cells: list[CellView]
    base: int
    is_new: bool
    is_blank: bool = False
    amount: Money | None = None


@dataclass
class TableView:
    """A table with its rows, a blank one last, and its sums."""

    item: Field
    rows: list[RowView]
    is_budget: bool
    sums: Sums | None
    clashes: list[ClashRow]
    """Texts that met a row which had been taken out."""


class TableMaker:
    """Makes the inputs of a table, and the view of it once the form is judged."""

    def __init__(self, item: Field, loaded: Content, form_data: object, blank: str = "") -> None:
        self.item, self.content = item, loaded
        self.columns = columns_of(item, loaded)
        self.keys = row_keys(item, loaded, form_data)  # type: ignore[arg-type]  # QueryDict or None
        self.blank = blank or fresh_row_key()

    @property
    def cells(self) -> list[Field]:
        """Return the fields of all cells, those of the blank row too."""
        return [cell(self.item, each, key) for key in [*self.keys, self.blank] for each in self.columns]

    def view(
        self,
        form: SectionForm,
        base: int,
        old: dict[str, int],
        findings: list[Shown],
        clashes: list[ClashRow],
    ) -> TableView:
        """Return the table ready to show."""
        standing = {row.key for row in self.content.rows.get(self.item.question, [])}
        lines = lines_by_row(self.item, self.content)
        rows = []
        for number, key in enumerate([*self.keys, self.blank], 1):
            items = [cell(self.item, column, key) for column in self.columns]
            views = [
                CellView(
                    each, form[each.path], [f for f in findings if f.where == each.path],
                    [row for row in clashes if row.clash.path == each.path],
                )
                for each in items
            ]  # fmt: skip
            line = lines.get(key)
            bases = [old[each.path] for each in items if each.path in old]
            rows.append(
                RowView(key, number, views, min(bases, default=base), key not in standing,
                        key == self.blank, line.amount if line else None)
            )  # fmt: skip
        start = self.item.path + "."
        shown = {view.item.path for row in rows for view in row.cells}
        lost = [row for row in clashes if row.clash.path.startswith(start) and row.clash.path not in shown]
        sums = sums_of(self.item, self.content)
        return TableView(self.item, rows, self.item.is_budget, sums, lost)


def clash_rows(item: Field, loaded: Content, clashes: list, revision: int) -> list[ClashRow]:  # type: ignore[type-arg]
    """Return the clashes of a table's cells, in words."""
    columns = {column.column: column for column in columns_of(item, loaded)}
    found = []
    for clash in clashes:
        table, _, column = clash.path.rpartition(".")
        if clash.path.startswith(item.path + ".") and column in columns:
            each = cell(item, columns[column], table.rpartition(".")[2])
            saved = read_field(each, loaded.values.get(clash.path), loaded)
            found.append(ClashRow(clash, saved, read_field(each, clash.value, loaded), revision))
    return found
