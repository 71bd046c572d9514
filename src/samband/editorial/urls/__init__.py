"""Addresses of this room: the open site's pages and the editors' back office."""
