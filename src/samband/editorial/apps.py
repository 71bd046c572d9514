"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class EditorialApp(AppConfig):
    """The open site's own pages."""

    name = "samband.editorial"
    label = "editorial"

    def ready(self) -> None:
        """Listen for changed roles, and let pages know what they show."""
        for part in ("receivers", "views.telling", "views.answering"):
            import_module(f"samband.editorial.{part}")
