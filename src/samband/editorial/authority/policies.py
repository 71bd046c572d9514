"""Who may do what with the records: every editor edits, the responsible editor merges and removes."""

from typing import Any

from samband.people.queries import holds
from samband.people.states import Role


def may_merge(user: Any) -> bool:
    """Tell whether the person may merge records, undo merges and remove records."""
    return holds(user, Role.PUBLISHER)
