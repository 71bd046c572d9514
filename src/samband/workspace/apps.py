"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class WorkspaceApp(AppConfig):
    """My pages and the office's queue."""

    name = "samband.workspace"
    label = "workspace"

    def ready(self) -> None:
        """Open the receivers."""
        import_module("samband.workspace.receivers")
