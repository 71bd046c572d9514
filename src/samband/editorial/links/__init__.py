"""Where links lead, as far as can be told from how they are written."""

from samband.editorial.links.addresses import Kind, Target, read_address

__all__ = ["Kind", "Target", "read_address"]
