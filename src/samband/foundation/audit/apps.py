"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class AuditApp(AppConfig):
    """The append-only record of who did what, when and why."""

    name = "samband.foundation.audit"
    label = "audit"
