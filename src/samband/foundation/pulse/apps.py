"""Registers this part of the foundation with Django."""

from importlib import import_module

from django.apps import AppConfig


class PulseApp(AppConfig):
    """Whether the service answered, minute by minute."""

    name = "samband.foundation.pulse"
    label = "pulse"

    def ready(self) -> None:
        """Register recurring work."""
        import_module("samband.foundation.pulse.tasks")
