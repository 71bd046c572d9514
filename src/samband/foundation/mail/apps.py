"""Registers this part of the foundation with Django."""

from importlib import import_module

from django.apps import AppConfig


class MailApp(AppConfig):
    """Letters by e-mail through an outbox."""

    name = "samband.foundation.mail"
    label = "mail"

    def ready(self) -> None:
        """Open the receivers."""
        import_module("samband.foundation.mail.receivers")
