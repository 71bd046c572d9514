"""Template tags of kept pages."""
