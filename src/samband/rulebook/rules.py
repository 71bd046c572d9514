"""A rule as data: which kind it is, its parameters, when it applies and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import Finding, Param, Severity
from samband.rulebook.parsing import Table

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class When:
    """The cases a rule or a question is for: number of parties and clusters; empty means all."""

    parties_min: int = 0
    parties_max: int | None = None
    clusters: tuple[str, ...] = ()

    def applies(self, facts: ApplicationFacts) -> bool:
        """Say whether the application is one of these cases."""
        count = len(facts.parties)
        if count < self.parties_min or (self.parties_max is not None and count > self.parties_max):
            return False
        return not self.clusters or bool(facts.clusters().intersection(self.clusters))

    @classmethod
    def read(cls, table: Table) -> When:
        """Read `parties_min`, `parties_max` and `clusters` from a table."""
        return cls(
            parties_min=table.number("parties_min", 0),
            parties_max=table.optional_number("parties_max", least=1),
            clusters=table.texts("clusters", needed=False),
        )


@dataclass(frozen=True, slots=True)
class Rule(Generic[P]):
    """One rule of a ruleset. `ref` is its id with the ruleset's version, as findings cite it."""

    ref: str
    kind: str
    severity: Severity
    source: str
    params: P
    when: When = When()

    def finding(
        self,
        code: str,
        message: str,
        remedy: str,
        where: str,
        severity: Severity | None = None,
        **params: Param,
    ) -> Finding:
        """Make a finding that carries this rule's name, source and, by default, severity."""
        return Finding(
            code=code,
            message=message,
            params=params,
            severity=severity or self.severity,
            where=where,
            rule=self.ref,
            source=self.source,
            remedy=remedy,
        )


@dataclass(frozen=True, slots=True)
class RuleKind:
    """A kind of rule: how its parameters are read and how it judges."""

    name: str
    read: Callable[[Table], Any]
    check: Callable[[Rule[Any], ApplicationFacts], Iterable[Finding]]

    @property
    def summary(self) -> str:
        """Return what rules of this kind check, for the reference documentation."""
        return (self.check.__doc__ or "").strip()

    @property
    def parameters(self) -> str:
        """Return what the parameters mean, for the reference documentation."""
        owner = getattr(self.read, "__self__", None)
        return (getattr(owner, "__doc__", "") or "").strip()
