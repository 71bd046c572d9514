"""Reading what the back office shows."""
