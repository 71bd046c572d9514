"""Puts values into the columns and rows they belong to; used by `save` only."""

from datetime import date
from decimal import Decimal
from typing import Any

from samband.applications.models import Answer, Case, Choice, Party, Row, TeamMember
from samband.applications.queries.content import COLUMNS, Content, Value
from samband.rulebook.tables import POSITION, ROWS

CONVERT: dict[str, Any] = {
    "starts_on": lambda text: date.fromisoformat(text) if text else None,
    "ends_on": lambda text: date.fromisoformat(text) if text else None,
    "requested": lambda text: Decimal(text) if text else None,
}


def write(loaded: Content, values: dict[str, Value], *, revision: int) -> None:
    """Store values by path. They have been validated: a date is a date, an amount an amount."""
    columns = {COLUMNS[path]: value for path, value in values.items() if path in COLUMNS}
    if columns:
        for column, value in columns.items():
            setattr(loaded.application, column, CONVERT.get(column, str)(value))
        loaded.application.save(update_fields=list(columns))
    for path, value in values.items():
        if isinstance(value, list):
            _choose(loaded.case, path, value)
    texts = {path: value for path, value in values.items() if path.startswith("answers.")}
    _answers(loaded, {path: text for path, text in texts.items() if isinstance(text, str)}, revision)
    _members(loaded, {path: value for path, value in values.items() if path.startswith("members.")})
    _rows(loaded, {path: str(value) for path, value in values.items() if path.startswith(ROWS)})


def _choose(case: Case, path: str, value: list[str]) -> None:
    wanted = set(value)
    Choice.objects.filter(case=case, question=path).exclude(code__in=wanted).delete()
    known = set(Choice.objects.filter(case=case, question=path).values_list("code", flat=True))
    Choice.objects.bulk_create(Choice(case=case, question=path, code=code) for code in sorted(wanted - known))


def _answers(loaded: Content, texts: dict[str, str], revision: int) -> None:
    """Write all texts with one statement."""
    rows = []
    for path, text in texts.items():
        question, _, party_key = path.removeprefix("answers.").partition(".")
        rows.append(
            Answer(
                case=loaded.case,
                question=question,
                party_key=party_key,
                language=loaded.application.language,
                text=text,
                revision=revision,
            )
        )
    Answer.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["case", "question", "party_key", "language"],
        update_fields=["text", "revision"],
    )


def _members(loaded: Content, values: dict[str, Value]) -> None:
    changed: dict[str, dict[str, Value]] = {}
    for path, value in values.items():
        _, key, attribute = path.split(".")
        changed.setdefault(key, {})[attribute] = value
    known = {member.key: member for member in loaded.team}
    for key, attributes in changed.items():
        member = known.get(key) or TeamMember(case=loaded.case, key=key)
        for attribute, value in attributes.items():
            _set(member, attribute, str(value), loaded.parties)
        member.save()


def _set(member: TeamMember, attribute: str, value: str, parties: list[Party]) -> None:
    if attribute == "party":
        member.party = next(party for party in parties if party.key == value)
    elif attribute == "is_coordinator":
        member.is_coordinator = value == "yes"
    else:
        setattr(member, attribute, value)


def _rows(loaded: Content, values: dict[str, str]) -> None:
    """Write each row once. A row whose place is emptied is taken out and keeps its cells; any other stands."""
    changed: dict[tuple[str, str], dict[str, str]] = {}
    for path, value in values.items():
        table, key, column = path.removeprefix(ROWS).split(".")
        changed.setdefault((table, key), {})[column] = value
    known = {(row.table, row.key): row for row in loaded.all_rows}
    for (table, key), cells in changed.items():
        row = known.get((table, key)) or Row(case=loaded.case, table=table, key=key)
        place = cells.pop(POSITION, str(row.position))
        row.is_removed = not place
        if place:
            row.position = int(place)
            row.cells = {column: text for column, text in {**row.cells, **cells}.items() if text}
        row.save()
