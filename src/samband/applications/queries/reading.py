"""The whole application as people read it: sections, labels and values in words."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext

from samband.applications.models import Case, Party, TeamMember
from samband.applications.queries.content import Content, Value, content
from samband.applications.queries.fields import Field
from samband.applications.queries.sections import sections
from samband.applications.states import Affiliation, Function
from samband.rulebook.forms import QuestionKind
from samband.rulebook.money import Money


@dataclass(frozen=True, slots=True)
class ReadField:
    """A field as it is read: `kind` is text, date, money or list, and `value` fits it."""

    path: str
    question: str
    label: str
    kind: str
    value: str | date | Money | list[str] | None
    language: str = ""


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
    kind, shown = _shown(item, value, loaded.application.currency)
    return ReadField(item.path, item.question, str(item.label), kind, shown, item.language)


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
