"""Everything that the back office adds to Wagtail's."""

from samband.editorial.authority import hooks as authority_hooks

__all__ = ["authority_hooks"]
