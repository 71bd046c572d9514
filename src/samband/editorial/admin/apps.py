"""Registers the back office with Django; it stands before Wagtail's own apps, whose letters it replaces."""

from importlib import import_module

from django.apps import AppConfig


class EditorialAdminApp(AppConfig):
    """What the two or three people who keep the site work with."""

    name = "samband.editorial.admin"
    label = "editorial_admin"

    def ready(self) -> None:
        """Open the ears and register what recurs."""
        import_module("samband.editorial.admin.receivers")
        import_module("samband.editorial.admin.tasks")
