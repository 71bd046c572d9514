"""Strangers see nothing, nothing protected leaks, and no input breaks a page."""
