"""Samband runs a municipal partnership programme from end to end."""
