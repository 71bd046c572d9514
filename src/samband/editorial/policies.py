"""Who may do what with the open site's pages."""

from typing import Any

from samband.people.queries import holds
from samband.people.states import EDITOR_ROLES


def may_edit(user: Any) -> bool:
    """Tell whether the person may enter the editors' back office."""
    return holds(user, *EDITOR_ROLES)


def may_handle_flaw(user: Any, flaw: Any) -> bool:
    """Tell whether the person may handle a reported flaw."""
    return may_edit(user)
