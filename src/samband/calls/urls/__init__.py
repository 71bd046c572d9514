"""Addresses of this room, for the public and for the office."""
