"""The fields that rules may name, and what an application holds in each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import N_
from samband.rulebook.tables import ROWS

ANSWERS = "answers."
EVERY_ROW = "*"


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One place to fill in: its path, whether it is filled, its text and whose it is."""

    where: str
    is_filled: bool
    text: str = ""
    party: str = ""


Reader = Callable[[ApplicationFacts], Iterator[FieldValue]]


def _single(path: str, read: Callable[[ApplicationFacts], object]) -> Reader:
    def values(facts: ApplicationFacts) -> Iterator[FieldValue]:
        value = read(facts)
        text = value.strip() if isinstance(value, str) else ""
        yield FieldValue(path, bool(text) if isinstance(value, str) else _is_there(value), text)

    return values


def _is_there(value: object) -> bool:
    return len(value) > 0 if isinstance(value, tuple) else value is not None


def _per_party(name: str) -> Reader:
    def values(facts: ApplicationFacts) -> Iterator[FieldValue]:
        for party in facts.parties:
            where = f"parties.{party.key}.{name}"
            yield FieldValue(where, bool(getattr(party, name)), party=party.name)

    return values


def _teams(facts: ApplicationFacts) -> Iterator[FieldValue]:
    for party in facts.parties:
        named = any(member.party == party.key for member in facts.team)
        yield FieldValue(f"team.{party.key}", named, party=party.name)


# Path in a ruleset -> label for people, and how to read it.
FIELDS: Mapping[str, tuple[str, Reader]] = {
    "title.sv": (N_("Title in Swedish"), _single("title.sv", lambda f: f.title.get("sv", ""))),
    "title.en": (N_("Title in English"), _single("title.en", lambda f: f.title.get("en", ""))),
    "summary.sv": (
        N_("Public summary in Swedish"),
        _single("summary.sv", lambda f: f.summary.get("sv", "")),
    ),
    "summary.en": (
        N_("Public summary in English"),
        _single("summary.en", lambda f: f.summary.get("en", "")),
    ),
    "period.starts_on": (
        N_("First day"),
        _single("period.starts_on", lambda f: f.period.starts_on),
    ),
    "period.ends_on": (N_("Last day"), _single("period.ends_on", lambda f: f.period.ends_on)),
    "budget.requested": (
        N_("Amount asked for"),
        _single("budget.requested", lambda f: f.budget.requested),
    ),
    "core_areas": (N_("Core areas"), _single("core_areas", lambda f: f.core_areas)),
    "project_areas": (N_("Project areas"), _single("project_areas", lambda f: f.project_areas)),
    "goals": (N_("Global goals"), _single("goals", lambda f: f.goals)),
    "parties.country": (N_("Country"), _per_party("country")),
    "parties.legal_form": (N_("Kind of organisation"), _per_party("legal_form")),
    "parties.confirmed": (N_("Confirmation of the content"), _per_party("confirmed")),
    "team": (N_("Team"), _teams),
}
COUNTED = ("core_areas", "project_areas", "goals")


def is_field(path: str) -> bool:
    """Say whether a ruleset may name this path."""
    return path in FIELDS or any(path.startswith(start) and path != start for start in (ANSWERS, ROWS))


def field_values(path: str, facts: ApplicationFacts, per_party: bool) -> list[FieldValue]:
    """Return the places to fill in under a path: one, or one for each party."""
    if path in FIELDS:
        return list(FIELDS[path][1](facts))
    if path.startswith(ROWS):
        return _rows(path, facts)
    question = path.removeprefix(ANSWERS)
    if not per_party:
        text = facts.answers.get(question, "").strip()
        return [FieldValue(path, bool(text), text)]
    texts = [(p, facts.answers.get(f"{question}.{p.key}", "").strip()) for p in facts.parties]
    return [FieldValue(f"{path}.{p.key}", bool(text), text, p.name) for p, text in texts]


def _rows(path: str, facts: ApplicationFacts) -> list[FieldValue]:
    """Return a table, filled when it has a row, or with `*` the cell of a column in each of its rows."""
    question, _, column = path.removeprefix(ROWS).partition(f".{EVERY_ROW}.")
    rows = facts.rows(question)
    if not column:
        return [FieldValue(path, bool(rows))]
    texts = [(row, row.text(column)) for row in rows]
    return [FieldValue(f"{ROWS}{question}.{row.key}.{column}", bool(text), text) for row, text in texts]
