"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class EditorialApp(AppConfig):
    """The open site's own pages."""

    name = "samband.editorial"
    label = "editorial"

    def ready(self) -> None:
        """Listen for changed roles."""
        import_module("samband.editorial.receivers")
