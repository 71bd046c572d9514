"""Recurring work: what is to be done every so often, and when it was last done."""
