"""How an application differs between two versions: by section, field by field and cell by cell."""

from dataclasses import dataclass, field

from babel.dates import format_date
from django.utils.translation import gettext

from samband.applications.models import Case
from samband.applications.queries.budgets import REQUESTED
from samband.applications.queries.content import MEMBER_ATTRIBUTES, Content, Value, cell_path, content
from samband.applications.queries.fields import Field
from samband.applications.queries.reading import ReadField, ReadTable, read_field, read_member
from samband.applications.queries.sections import Section, sections
from samband.applications.queries.tables import cell, columns_of
from samband.foundation.i18n.writing import money, reader_locale
from samband.rulebook.differences import Change, Piece, list_pieces, text_pieces
from samband.rulebook.money import Money
from samband.rulebook.tables import POSITION, ROWS
from samband.rulebook.wording import N_

MEMBER_LABELS = {
    "name": N_("Name"),
    "position": N_("Position"),
    "function": N_("Takes part as"),
    "affiliation": N_("Side in the council"),
    "is_coordinator": N_("Coordinator"),
}


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that reads differently; the pieces of a list are its items."""

    path: str
    label: str
    language: str
    is_list: bool
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, with its column's name and what became of its words."""

    label: str
    pieces: list[Piece]

    @property
    def is_changed(self) -> bool:
        """Tell whether the cell reads differently."""
        return any(piece.change is not Change.SAME for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class RowDifference:
    """One row of a table: `change` says whether the row itself came, went or stayed."""

    path: str
    name: str
    change: Change
    cells: list[Cell]


@dataclass(slots=True)
class TableDifference:
    """A table with rows that differ; rows that are as they were are left out."""

    title: str
    columns: list[str]
    rows: list[RowDifference] = field(default_factory=list)


@dataclass(slots=True)
class SectionDifference:
    """A section in which something differs."""

    code: str
    title: str
    fields: list[FieldDifference] = field(default_factory=list)
    tables: list[TableDifference] = field(default_factory=list)


def compared(case: Case, before: dict[str, Value], after: dict[str, Value]) -> list[SectionDifference]:
    """Return the sections in which two sets of values differ, in the order of the application."""
    loaded = content(case)
    found = []
    for section in sections(case):
        difference = SectionDifference(section.code, section.title)
        difference.fields = _fields(section, before, after, loaded)
        if section.is_team:
            difference.tables = _team(before, after, loaded)
        difference.tables += [
            table for item in section.fields if item.table if (table := _rows(item, before, after, loaded))
        ]
        if difference.fields or difference.tables:
            found.append(difference)
    return found + _elsewhere(case, before, after)


def _fields(
    section: Section, before: dict[str, Value], after: dict[str, Value], loaded: Content
) -> list[FieldDifference]:
    return [
        _field(item, before.get(item.path), after.get(item.path), loaded)
        for item in section.fields
        if before.get(item.path) != after.get(item.path)
    ]


def _field(item: Field, before: Value | None, after: Value | None, loaded: Content) -> FieldDifference:
    old, new = read_field(item, before, loaded), read_field(item, after, loaded)
    is_list = "list" in (old.kind, new.kind)
    pieces = list_pieces(_items(old), _items(new)) if is_list else _whole(old, new, item.path)
    return FieldDifference(item.path, str(item.label), item.language, is_list, pieces)


def _items(read: ReadField) -> list[str]:
    return [str(name) for name in read.value] if isinstance(read.value, list) else []


def _whole(old: ReadField, new: ReadField, path: str) -> list[Piece]:
    """Compare texts word by word; a date or an amount is another one as a whole."""
    before, after = as_text(old), as_text(new)
    if {old.kind, new.kind} <= {"text"}:
        return text_pieces(before, after)
    return [piece for piece in (Piece(Change.OUT, before), Piece(Change.IN, after)) if piece.text]


def as_text(read: ReadField) -> str:
    """Return a value as one text in the reader's language; "" where nothing was written."""
    match read.value:
        case None:
            return ""
        case str():
            return read.value
        case Money():
            return money(read.value)
        case list():
            return ", ".join(read.value)
        case ReadTable():
            return ""  # compared cell by cell
    return format_date(read.value, "long", locale=reader_locale())


def _team(before: dict[str, Value], after: dict[str, Value], loaded: Content) -> list[TableDifference]:
    """Compare the people in the teams, one table for each party."""
    prefix = "members."
    tables = []
    for party in loaded.parties:
        keys = [
            key for key in _keys(prefix, before, after)
            if party.key in (before.get(f"{prefix}{key}.party"), after.get(f"{prefix}{key}.party"))
        ]  # fmt: skip
        columns = [gettext(MEMBER_LABELS[name]) for name in MEMBER_ATTRIBUTES if name in MEMBER_LABELS]
        rows = [row for key in keys if (row := _member(key, before, after))]
        if rows:
            tables.append(TableDifference(party.organisation.name, columns, rows))
    return tables


def _rows(
    item: Field, before: dict[str, Value], after: dict[str, Value], loaded: Content
) -> TableDifference | None:
    """Compare the rows of a table, cell by cell."""
    columns = columns_of(item, loaded)
    rows = []
    for number, key in enumerate(_keys(f"{item.path}.", before, after), 1):
        cells = []
        for column in columns:
            each = cell(item, column, key)
            old, new = (read_field(each, values.get(each.path), loaded) for values in (before, after))
            cells.append(Cell(str(each.label), text_pieces(as_text(old), as_text(new))))
        place = cell_path(item.question, key, POSITION)
        was, there = place in before, place in after
        change = Change.SAME if was and there else Change.IN if there else Change.OUT
        if change is not Change.SAME or any(each.is_changed for each in cells):
            name = gettext("Row %(n)d") % {"n": number}
            rows.append(RowDifference(f"{item.path}.{key}", name, change, cells))
    return TableDifference(str(item.label), [str(each.label) for each in columns], rows) if rows else None


def _keys(prefix: str, *values: dict[str, Value]) -> list[str]:
    found: dict[str, None] = {}
    for mapping in values:
        for path in mapping:
            if path.startswith(prefix):
                found.setdefault(path.removeprefix(prefix).partition(".")[0])
    return list(found)


def _member(key: str, before: dict[str, Value], after: dict[str, Value]) -> RowDifference | None:
    cells = []
    for name, label in MEMBER_LABELS.items():
        path = f"members.{key}.{name}"
        old, new = as_text(read_member(path, before)), as_text(read_member(path, after))
        cells.append(Cell(gettext(label), text_pieces(old, new)))
    was, there = f"members.{key}.party" in before, f"members.{key}.party" in after
    change = Change.SAME if was and there else Change.IN if there else Change.OUT
    named = after.get(f"members.{key}.name") or before.get(f"members.{key}.name") or key
    return (
        RowDifference(f"members.{key}", str(named), change, cells)
        if any(cell.is_changed for cell in cells)
        else None
    )


def _elsewhere(case: Case, before: dict[str, Value], after: dict[str, Value]) -> list[SectionDifference]:
    """Show what was written to questions that the form asks no longer, so that nothing goes unseen."""
    known = {item.path for section in sections(case) for item in section.fields}
    paths = [
        path for path in sorted({*before, *after} - known)
        if not path.startswith(("members.", ROWS)) and path != REQUESTED and before.get(path) != after.get(path)
    ]  # fmt: skip
    if not paths:
        return []
    fields = [
        FieldDifference(path, path, "", False, text_pieces(_plain(before.get(path)), _plain(after.get(path))))
        for path in paths
    ]
    return [SectionDifference("elsewhere", gettext("Asked no longer"), fields)]


def _plain(value: Value | None) -> str:
    return ", ".join(value) if isinstance(value, list) else value or ""
