"""The whole application as people read it: sections, labels and values in words."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from babel.numbers import format_decimal
from django.utils.translation import get_language, gettext

from samband.applications.models import Case, Party, TeamMember
from samband.applications.queries.content import Content, Value, content
from samband.applications.queries.fields import Field
from samband.applications.queries.sections import sections
from samband.applications.queries.sums import Sums, sums_of
from samband.applications.queries.tables import cell, columns_of, lines_by_row
from samband.applications.states import Affiliation, Function
from samband.rulebook.forms import QuestionKind
from samband.rulebook.money import Money


@dataclass(frozen=True, slots=True)
class ReadField:
    """A field as it is read: `kind` is text, date, money, number, list or table, and `value` fits it."""

    path: str
    question: str
    label: str
    kind: str
    value: "str | date | Money | list[str] | ReadTable | None"
    language: str = ""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as it is read: columns by label, rows of cells, and for a budget the line amounts and sums."""

    columns: list[str]
    rows: list["ReadRow"]
    sums: Sums | None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as it is read; `amount` is what a budget line costs."""

    key: str
    number: int
    cells: list[ReadField]
    amount: Money | None


@dataclass(frozen=True, slots=True)
class ReadTeam:
    """A partner's team."""

    party: Party
    members: list[TeamMember]


@dataclass
class ReadSection:
    """A section as it is read; the one about people holds teams."""

    code: str
    title: str
    fields: list[ReadField] = field(default_factory=list)
    teams: list[ReadTeam] = field(default_factory=list)


def read_sections(case: Case, loaded: Content | None = None) -> list[ReadSection]:
    """Return all sections of the application with their values, for reading and printing."""
    loaded = loaded or content(case)
    values = loaded.values
    read = []
    for section in sections(case):
        fields = [read_field(item, values.get(item.path), loaded) for item in section.fields]
        teams = _teams(loaded) if section.is_team else []
        read.append(ReadSection(section.code, section.title, fields, teams))
    return read


def _teams(loaded: Content) -> list[ReadTeam]:
    return [
        ReadTeam(party, [member for member in loaded.team if member.party_id == party.pk])
        for party in loaded.parties
    ]


def read_field(item: Field, value: Value | None, loaded: Content) -> ReadField:
    """Return one field with its value as people read it; None where nothing was written."""
    if item.table is not None:
        table = read_table(item, loaded)
        return ReadField(item.path, item.question, str(item.label), "table", table if table.rows else None)
    kind, shown = _shown(item, value, loaded.application.currency)
    return ReadField(item.path, item.question, str(item.label), kind, shown, item.language)


def read_table(item: Field, loaded: Content) -> ReadTable:
    """Return a table with its rows in order and every cell as people read it."""
    columns, lines = columns_of(item, loaded), lines_by_row(item, loaded)
    rows = []
    for number, row in enumerate(loaded.rows.get(item.question, []), 1):
        cells = [
            read_field(cell(item, each, row.key), row.cells.get(each.column), loaded) for each in columns
        ]
        line = lines.get(row.key)
        rows.append(ReadRow(row.key, number, cells, line.amount if line else None))
    return ReadTable([str(each.label) for each in columns], rows, sums_of(item, loaded))


def _shown(
    item: Field, value: Value | None, currency: str
) -> tuple[str, str | date | Money | list[str] | None]:
    if not value:
        return "text", None
    if item.options:
        names = dict(item.options)
        codes = value if isinstance(value, list) else [value]
        return "list", [names.get(code, code) for code in codes]
    text = str(value)
    if item.kind is QuestionKind.NUMBER:
        return "number", format_decimal(text, locale=get_language() or "sv")
    try:
        if item.kind is QuestionKind.DATE:
            return "date", date.fromisoformat(text)
        if item.kind is QuestionKind.MONEY:
            return "money", Money(Decimal(text), currency)
    except (ValueError, InvalidOperation):
        return "text", text
    return "text", text


def read_member(path: str, values: dict[str, Value]) -> ReadField:
    """Return one detail of a person in a team as people read it."""
    attribute = path.rpartition(".")[2]
    value = str(values.get(path, ""))
    words = {**dict(Function.choices), **dict(Affiliation.choices), "yes": gettext("Yes")}
    return ReadField(path, "team", attribute, "text", str(words.get(value, value)) or None)
