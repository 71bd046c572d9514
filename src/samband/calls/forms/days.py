"""Days and times of day as a form says them, and the moments that they mean."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _

from samband.rulebook.schedule import at_clock, closing_time, is_on_the_clock, start_of_day

LATEST = date(2200, 1, 1)
"""Beyond this a date is a slip of the pen; calendars and clocks of browsers and databases end later."""


def within_reach(day: date) -> date:
    """Return the day. Raises `ValidationError` for one that must be a slip of the pen."""
    if not date(2000, 1, 1) <= day < LATEST:
        raise forms.ValidationError(_("Choose a day between the years 2000 and 2199."))
    return day


def day_and_clock(day: date, clock: time, zone: str) -> str:
    """Return what is wrong with a time that day: clocks skip an hour of one night in spring."""
    if is_on_the_clock(day, clock, zone):
        return ""
    return _(
        "Clocks are put forward that night, so %(clock)s does not exist. Choose a time an hour later."
    ) % {"clock": f"{clock:%H:%M}"}


def opening_moment(day: date, clock: time | None, zone: str) -> datetime:
    """Return the first moment of a round; without a time of day it is the beginning of the day."""
    return at_clock(day, clock, zone) if clock else start_of_day(day, zone)


def closing_moment(day: date, clock: time | None, zone: str) -> datetime:
    """Return the first moment after a round; without a time of day the whole last day is in time.

    Where autumn has the time twice the later one counts, so that nobody is shut out early.
    """
    return at_clock(day, clock, zone, later=True) if clock else closing_time(day, zone)


def written_closing(closes_at: datetime, zone: str) -> tuple[date, time | None]:
    """Return last day and time of day of a closing time; no time when the day is taken to its end."""
    there = closes_at.astimezone(ZoneInfo(zone))
    if closing_time(there.date() - timedelta(days=1), zone) == closes_at:
        return there.date() - timedelta(days=1), None
    return there.date(), there.time()
