"""What a rule says: a finding that names what is wrong, why, where, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from samband.rulebook.params import Param, Params, param_from_json, param_to_json
from samband.rulebook.wording import N_, Term, Text

__all__ = ["N_", "Finding", "Param", "Params", "Severity", "Term", "Text", "blocks", "is_blocked"]


class Severity(StrEnum):
    """`BLOCK` stops the step; `WARN` is said and the person decides."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark by one rule.

    `message` and `remedy` are English msgids with named `{params}`; outer layers translate them
    and then format the parameters for the reader (dates, money, `Text` and `Term` by language).
    `where` is the dotted path of the field concerned, '' for the whole. `rule` is the rule's id
    with its version, `source` the public document that the rule rests on.
    """

    code: str
    message: str
    params: Params = field(default_factory=dict)
    severity: Severity = Severity.BLOCK
    where: str = ""
    rule: str = ""
    source: str = ""
    remedy: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return a JSON object that `from_json` reads back to an equal finding."""
        return {
            "code": self.code,
            "message": self.message,
            "params": {name: param_to_json(value) for name, value in self.params.items()},
            "severity": self.severity.value,
            "where": self.where,
            "rule": self.rule,
            "source": self.source,
            "remedy": self.remedy,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Finding:
        """Read what `as_json` wrote. Other data raises `KeyError`, `TypeError` or `ValueError`."""
        params = {name: param_from_json(value) for name, value in data["params"].items()}
        return cls(**{**data, "params": params, "severity": Severity(data["severity"])})

    def __str__(self) -> str:
        return self.message.format(**self.params)


def blocks(findings: Iterable[Finding]) -> list[Finding]:
    """Return only the findings that stop the step, in the same order."""
    return [finding for finding in findings if finding.severity is Severity.BLOCK]


def is_blocked(findings: Iterable[Finding]) -> bool:
    """Say whether any finding stops the step."""
    return bool(blocks(findings))
