"""Giving a person an address for the own calendar, another one, or none."""

from typing import Any

from django.db import transaction

from samband.foundation.audit.actions import record
from samband.foundation.calendars.models import CalendarKey


@transaction.atomic
def open_calendar(user: Any) -> None:
    """Give the person a new address; any earlier one no longer works."""
    row, is_new = CalendarKey.objects.select_for_update().get_or_create(user=user)
    if not is_new:
        row.turn, row.is_open = row.turn + 1, True
        row.save()
    record(f"person:{user.pk}", "calendars.opened", actor=user)


@transaction.atomic
def close_calendar(user: Any) -> None:
    """Let the person's address no longer work."""
    if CalendarKey.objects.filter(user=user, is_open=True).update(is_open=False):
        record(f"person:{user.pk}", "calendars.closed", actor=user)
