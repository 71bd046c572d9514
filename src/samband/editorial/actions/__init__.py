"""Changes that this room makes."""

from samband.editorial.actions.groups import keep_groups, keep_groups_of

__all__ = ["keep_groups", "keep_groups_of"]
