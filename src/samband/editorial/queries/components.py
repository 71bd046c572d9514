"""What a component of the programme asks, as its rules stand today."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from samband.calls.queries import announced_rounds, components, legal_forms
from samband.calls.queries.conditions import Condition, applicants, frame
from samband.calls.queries.contents import ruleset_in_force
from samband.foundation.i18n.names import localized


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round of the component; `closes_at` is None when applications are handled as they come."""

    code: str
    opens_at: datetime
    closes_at: datetime | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class ComponentFacts:
    """A component as it stands: who may apply, for what, when, and on which rules."""

    name: str
    purpose: str
    rolling: bool
    takes_applications: bool
    applicants: list[Condition]
    conditions: list[Condition]
    ruleset: Any | None
    rounds: list[RoundLine]


def component_facts(code: str, at: datetime) -> ComponentFacts | None:
    """Return what a component asks at a moment, or None when the programme has no such component."""
    row = components().filter(code=code).first()
    if row is None:
        return None
    ruleset = ruleset_in_force(code, timezone.localdate(at))
    rounds = announced_rounds(at).filter(component=row)
    return ComponentFacts(
        name=localized(row, "name"),
        purpose=localized(row, "purpose"),
        rolling=row.rolling,
        takes_applications=row.is_open,
        applicants=applicants(ruleset, legal_forms()) if ruleset else [],
        conditions=frame(ruleset) if ruleset else [],
        ruleset=ruleset,
        rounds=[RoundLine(each.code, each.opens_at, each.closes_at, each.opens_at <= at) for each in rounds],
    )


def component_choices() -> list[tuple[str, str]]:
    """Return the components by code and name, in the programme's order."""
    return [(row.code, localized(row, "name")) for row in components()]
