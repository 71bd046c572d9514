"""The open pages as an edition: its mark changes with every write, so what is remembered is never old."""
