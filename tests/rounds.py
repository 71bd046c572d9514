"""Rounds to test with: made and opened through the actions, from the built-in programme."""

from datetime import UTC, datetime
from typing import Any


def draft_round(actor: Any, component: str = "inception", **changes: Any) -> Any:
    """Create a rolling round that opens at the start of 2026."""
    from samband.calls.actions import create_round
    from samband.calls.queries import components

    values = {"opens_at": datetime(2026, 1, 1, tzinfo=UTC), **changes}
    return create_round(components().get(code=component), actor=actor, **values)


def opened_round(actor: Any, component: str = "inception", **changes: Any) -> Any:
    """Create such a round and open it."""
    from samband.calls.actions import open_round

    return open_round(draft_round(actor, component, **changes), actor=actor)
