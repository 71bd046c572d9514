"""Who may do what with rounds."""

from typing import Any

from samband.calls.models import Round
from samband.people.queries import is_officer


def may_prepare_rounds(user: Any) -> bool:
    """Tell whether the person may make, open and close rounds."""
    return is_officer(user)


def may_move_round(user: Any, round_: Round) -> bool:
    """Tell whether the person may open, extend or close this round; the system itself (None) may."""
    return user is None or may_prepare_rounds(user)
