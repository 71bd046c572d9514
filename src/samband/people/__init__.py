"""Accounts, organisations and who belongs where."""
