"""Who may decide how much of a partnership is shown."""

from typing import Any

from samband.people.queries import holds
from samband.people.states import Role


def may_set_sensitivity(user: Any) -> bool:
    """Tell whether the person may set the level and write for the public: officers and editors."""
    return holds(user, Role.OFFICER, Role.EDITOR, Role.PUBLISHER)
