"""Languages: which one a person reads, and values that exist in several."""
