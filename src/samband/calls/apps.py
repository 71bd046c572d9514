"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class CallsApp(AppConfig):
    """The programme as data: components, rulesets, question sets and rounds."""

    name = "samband.calls"
    label = "calls"

    def ready(self) -> None:
        """Register recurring work."""
        import_module("samband.calls.tasks")
