"""The open site's own pages."""
