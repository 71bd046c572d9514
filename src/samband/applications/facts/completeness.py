"""How much of what the rules ask for has been filled in, in all, by section and by party."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from samband.applications.queries.budgets import REQUESTED
from samband.applications.queries.sections import TEAM, Section
from samband.rulebook.eligibility.fields import FieldValue, field_values
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.rules import Rule
from samband.rulebook.tables import ROWS


@dataclass
class Count:
    """How many needed fields are filled, of how many."""

    done: int = 0
    total: int = 0

    def add(self, is_filled: bool) -> None:
        """Count one more field."""
        self.total += 1
        self.done += is_filled

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is missing."""
        return self.done == self.total


@dataclass
class Completeness:
    """Counts of needed fields: in all, by section code and by party key; `needed` and `missing` are paths."""

    whole: Count = field(default_factory=Count)
    sections: dict[str, Count] = field(default_factory=dict)
    parties: dict[str, Count] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    needed: set[str] = field(default_factory=set)


def completeness(
    rules: Iterable[Rule[Any]], facts: ApplicationFacts, sections: Iterable[Section]
) -> Completeness:
    """Count only what the rules need; what is needed by both counts for each party."""
    home = {item.path: section.code for section in sections for item in section.fields}
    found = Completeness(parties={party.key: Count() for party in facts.parties})
    for value in _needed(rules, facts):
        where = ".".join(value.where.split(".")[:2]) if value.where.startswith(ROWS) else value.where
        if where == REQUESTED and where not in home:
            continue  # a budget table adds it up
        section = TEAM if where.startswith("team.") else home.get(where, "")
        found.needed.add(value.where)
        if section:
            found.whole.add(value.is_filled)
            found.sections.setdefault(section, Count()).add(value.is_filled)
            _for_parties(found, value)
    return found


def _needed(rules: Iterable[Rule[Any]], facts: ApplicationFacts) -> Iterable[FieldValue]:
    seen: set[str] = set()
    for rule in rules:
        if rule.kind == "required" and rule.when.applies(facts):
            for path in rule.params.fields:
                for value in field_values(path, facts, rule.params.per_party):
                    if value.where not in seen:
                        seen.add(value.where)
                        yield value


def _for_parties(found: Completeness, value: FieldValue) -> None:
    if not value.is_filled:
        found.missing.append(value.where)
    owner = value.where.rpartition(".")[2]
    for key in [owner] if owner in found.parties else found.parties:
        found.parties[key].add(value.is_filled)


def word_limits(rules: Iterable[Rule[Any]], paths: Iterable[str]) -> dict[str, int]:
    """Return the greatest number of words by path, where a rule sets one."""
    limits = {
        path: rule.params.max_words
        for rule in rules
        if rule.kind == "text_length" and rule.params.max_words
        for path in rule.params.fields
    }
    return {
        path: limits[base] for path in paths for base in (path, path.rpartition(".")[0]) if base in limits
    }
