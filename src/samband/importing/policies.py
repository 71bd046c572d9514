"""Who may decide on imported names."""

from typing import Any

from samband.importing.states import REVIEWERS
from samband.people.queries import holds


def may_review(user: Any) -> bool:
    """Tell whether the person may see and decide on names that wait: officers and editors."""
    return holds(user, *REVIEWERS)


def may_decide(user: Any, item: Any) -> bool:
    """Tell whether the person may decide on this name."""
    return may_review(user)


def is_the_system(user: Any, item: Any) -> bool:
    """Tell whether nobody but the import itself acts."""
    return user is None
