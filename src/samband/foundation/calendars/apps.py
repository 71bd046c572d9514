"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class CalendarsApp(AppConfig):
    """Calendars that people fetch with a personal address."""

    name = "samband.foundation.calendars"
    label = "calendars"
