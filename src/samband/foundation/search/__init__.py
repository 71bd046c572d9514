"""Words and facets found fast, in any spelling or script."""
