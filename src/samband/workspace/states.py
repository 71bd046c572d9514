"""The names this room uses for what it keeps."""

CASES = "cases"
"""The search index of cases, by number, title and organisations; only the office asks it."""
