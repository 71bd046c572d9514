"""Rounds and their rules as people read them."""
