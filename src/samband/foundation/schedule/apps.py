"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class ScheduleApp(AppConfig):
    """Recurring work, asked for by the worker."""

    name = "samband.foundation.schedule"
    label = "schedule"
