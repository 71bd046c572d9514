"""Rulesets: reading a version of a component's rules from data, and finding the one in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from samband.rulebook.eligibility import KINDS
from samband.rulebook.findings import N_, Severity
from samband.rulebook.parsing import Parsed, Table, repeated
from samband.rulebook.rules import Rule, When
from samband.rulebook.wording import Text


class Versioned(Protocol):
    """Anything that belongs to a component and is valid for a time."""

    @property
    def component(self) -> str:
        """The component it belongs to."""

    @property
    def valid_from(self) -> date:
        """The first day it is valid."""

    @property
    def valid_until(self) -> date | None:
        """The last day it is valid, None for the present one."""


V = TypeVar("V", bound=Versioned)


@dataclass(frozen=True, slots=True)
class Ruleset:
    """One version of a component's rules. `is_example` marks figures that no public source gives.

    `form` and `criteria` name the question set and the assessment criteria used with it.
    """

    id: str
    component: str
    version: str
    title: Text
    valid_from: date
    valid_until: date | None
    source: str
    currency: str
    form: str
    criteria: str
    is_example: bool
    rules: tuple[Rule[Any], ...]

    @property
    def ref(self) -> str:
        """Return the name by which a case remembers its rules, such as `inception@2024.1`."""
        return f"{self.id}@{self.version}"


def in_force(versions: Iterable[V], component: str, on: date) -> V | None:
    """Return the version of a component's ruleset, form or criteria that is valid on a day."""
    valid = [
        version
        for version in versions
        if version.component == component
        and version.valid_from <= on
        and (version.valid_until is None or on <= version.valid_until)
    ]
    return max(valid, key=lambda version: version.valid_from, default=None)


def parse_ruleset(data: Any) -> Parsed[Ruleset]:
    """Read a ruleset from a table as `tomllib` or `json` gives it; mistakes become problems."""
    table = Table(data)
    head = Ruleset(
        id=table.text("id"),
        component=table.text("component"),
        version=table.text("version"),
        title=table.words("title"),
        valid_from=table.day("valid_from"),
        valid_until=table.optional_day("valid_until"),
        source=table.text("source"),
        currency=table.text("currency"),
        form=table.text("form", ""),
        criteria=table.text("criteria", ""),
        is_example=table.flag("example"),
        rules=(),
    )
    rows = table.tables("rules")
    rules = tuple(rule for row in rows if (rule := _rule(row, head)))
    for ref in repeated([rule.ref for rule in rules]):
        table.problem("rules", N_("“{found}” stands twice."), N_("Give each rule its own id."), found=ref)
    table.done()
    return Parsed.of(replace(head, rules=rules), table.problems)


def _rule(table: Table, ruleset: Ruleset) -> Rule[Any] | None:
    name, kind = table.text("id"), table.text("kind")
    if kind not in KINDS:
        table.problem(
            "kind", N_("“{found}” is no kind of rule."), N_("Write one of these: {known}."),
            found=kind, known=", ".join(KINDS),
        )  # fmt: skip
        return None
    severity = Severity(table.choice("severity", [severity.value for severity in Severity], "block"))
    source = table.text("source", "") or ruleset.source
    when = When()
    if table.has("when"):
        inner = table.table("when")
        when = When.read(inner)
        inner.done()
    params = KINDS[kind].read(table)
    table.done()
    return Rule(f"{ruleset.id}/{name}@{ruleset.version}", kind, severity, source, params, when)
