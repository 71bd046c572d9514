"""Pages in, catalogue records out: parse, match, review, load."""
