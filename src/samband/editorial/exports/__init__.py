"""Pages as other programs read them: references, calendars, feeds."""
