"""Page texts in, raw records out: pure functions without database, settings or network."""
