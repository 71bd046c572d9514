"""The back office's own pages, and Wagtail's with ours on them."""
