"""Pages about rounds: for everybody, and for the office."""
