"""Calendars: events as calendar programs read them, and a personal address to fetch one's own."""
