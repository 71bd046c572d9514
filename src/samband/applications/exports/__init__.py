"""What people take away of an application."""

from samband.applications.exports.paper import paper_of

__all__ = ["paper_of"]
