"""Addresses that answer with data instead of pages: files and feeds, and the page where one chooses them."""
