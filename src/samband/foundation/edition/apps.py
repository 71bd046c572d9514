"""Registers this part of the foundation with Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EditionApp(AppConfig):
    """Open pages served again from memory, and the mark that tells when they have changed."""

    name = "samband.foundation.edition"
    label = "edition"

    def ready(self) -> None:
        """Watch the tables anew after each migration."""
        from samband.foundation.edition.watching import after_migrate

        post_migrate.connect(after_migrate, sender=self, dispatch_uid="edition")
