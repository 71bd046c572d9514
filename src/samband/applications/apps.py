"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class ApplicationsApp(AppConfig):
    """The joint application that two municipalities write together."""

    name = "samband.applications"
    label = "applications"

    def ready(self) -> None:
        """Listen for what happens to organisations."""
        import_module("samband.applications.receivers")
        import_module("samband.applications.tasks")
