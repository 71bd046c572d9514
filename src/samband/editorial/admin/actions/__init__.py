"""Changes that the back office makes."""
