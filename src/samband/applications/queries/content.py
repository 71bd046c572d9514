"""What an application says, as one flat mapping from paths to values, and its canonical form.

Paths are those that rules use: `period.starts_on`, `budget.requested`, `answers.<question>` (with
`.<party>` where each party answers), `members.<key>.<attribute>` for the people in the teams, and
`rows.<question>.<key>.<column>` for the cells of tables, with `position` as a cell of every row.
Values are written as the form writes them: text, ISO dates, plain amounts, lists of codes.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from samband.applications.models import Answer, Application, Case, Choice, Party, Row, TeamMember
from samband.applications.queries.cases import parties
from samband.calls.queries import form_of
from samband.rulebook.canonical import canonical_json, content_hash
from samband.rulebook.tables import POSITION, ROWS

Value = str | list[str]

COLUMNS: dict[str, str] = {
    "title.sv": "title_sv",
    "title.en": "title_en",
    "summary.sv": "summary_sv",
    "summary.en": "summary_en",
    "period.starts_on": "starts_on",
    "period.ends_on": "ends_on",
    "budget.requested": "requested",
}
"""Path and column of each fact that has one value."""
MEMBER_ATTRIBUTES = ("party", "name", "position", "function", "affiliation", "is_coordinator")


@dataclass(frozen=True)
class Content:
    """All that has been written in a case, loaded once."""

    case: Case
    application: Application
    parties: list[Party]
    team: list[TeamMember]
    answers: list[Answer]
    choices: dict[str, list[str]]
    all_rows: list[Row]
    """Rows of all tables in order, also those that were taken out."""

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """Return the rows that stand in each table, by question, in order."""
        found: dict[str, list[Row]] = {}
        for row in self.all_rows:
            if not row.is_removed:
                found.setdefault(row.table, []).append(row)
        return found

    @cached_property
    def values(self) -> dict[str, Value]:
        """Return the value of every path that has one; what is empty is left out."""
        found: dict[str, Value] = {}
        for path, column in COLUMNS.items():
            found[path] = written(getattr(self.application, column))
        found.update(self.choices)
        for answer in self.answers:
            found[answer_path(answer.question, answer.party_key)] = answer.text
        for member in self.team:
            found.update(member_values(member, self.parties))
        for rows in self.rows.values():
            for row in rows:
                found.update(row_values(row))
        return {path: value for path, value in found.items() if value}


def content(case: Case) -> Content:
    """Load everything an application says: three queries on a case from `get_visible`, four with tables."""
    chosen: dict[str, list[str]] = {}
    for row in Choice.objects.filter(case=case).order_by("question", "code"):
        chosen.setdefault(row.question, []).append(row.code)
    return Content(
        case=case,
        application=case.application,
        parties=parties(case),
        team=list(TeamMember.objects.filter(case=case).order_by("pk")),
        answers=list(Answer.objects.filter(case=case, language=case.application.language)),
        choices=chosen,
        all_rows=_rows(case),
    )


def _rows(case: Case) -> list[Row]:
    """Ask for rows only where the form has a table."""
    if not any(question.table for question in form_of(case.round).questions):
        return []
    return list(Row.objects.filter(case=case).order_by("table", "position", "pk"))


def written(value: Any) -> str:
    """Return a column's value as the form writes it: ISO dates, amounts without needless zeros."""
    if value is None:
        return ""
    if hasattr(value, "normalize"):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def answer_path(question: str, party_key: str = "") -> str:
    """Return the path of an answer."""
    return f"answers.{question}.{party_key}" if party_key else f"answers.{question}"


def cell_path(table: str, key: str, column: str) -> str:
    """Return the path of a cell."""
    return f"{ROWS}{table}.{key}.{column}"


def row_values(row: Row) -> dict[str, Value]:
    """Return the paths and values of one row of a table."""
    cells = {cell_path(row.table, row.key, column): value for column, value in row.cells.items()}
    return {**cells, cell_path(row.table, row.key, POSITION): str(row.position)}


def member_values(member: TeamMember, parties: list[Party]) -> dict[str, Value]:
    """Return the paths and values of one person in a team."""
    party = next((party.key for party in parties if party.pk == member.party_id), "")
    return {
        f"members.{member.key}.party": party,
        f"members.{member.key}.name": member.name,
        f"members.{member.key}.position": member.position,
        f"members.{member.key}.function": member.function,
        f"members.{member.key}.affiliation": member.affiliation,
        f"members.{member.key}.is_coordinator": "yes" if member.is_coordinator else "",
    }


def content_of(case: Case) -> dict[str, Any]:
    """Return the whole content in the form that is hashed: what both partners stand behind.

    It names the versions of rules and questions, the parties, and every value; not the round, since what
    comes after a closing time is handled in the next one without being confirmed anew.
    """
    return canonical_content(content(case))


def canonical_content(loaded: Content) -> dict[str, Any]:
    """Return loaded content in the form that is hashed."""
    case = loaded.case
    return {
        "case": case.number,
        "versions": case.round.content_hash,
        "language": loaded.application.language,
        "currency": loaded.application.currency,
        "parties": {
            party.key: {"organisation": party.organisation.slug, "side": party.side}
            for party in loaded.parties
        },
        "values": loaded.values,
    }


def hash_of(case: Case) -> str:
    """Return the hash of the case's present content."""
    return content_hash(content_of(case))


def canonical_text(case: Case) -> str:
    """Return the case's present content as canonical JSON, the text that the hash is taken of."""
    return canonical_json(content_of(case))


def short(hash_text: str) -> str:
    """Return the part of a hash that people compare by eye: twelve figures in groups of four."""
    figures = hash_text.rpartition(":")[2][:12]
    return " ".join(figures[start : start + 4] for start in range(0, len(figures), 4))
