"""Registers the configuration room, which holds layouts, error pages and operators' commands."""

from django.apps import AppConfig


class ConfigApp(AppConfig):
    """The configuration room."""

    name = "samband.config"
    label = "config"

    def ready(self) -> None:
        """Tell which moments change open pages although nobody writes."""
        from samband.calls.queries.rounds import next_turn
        from samband.foundation.edition.moments import changes_at

        changes_at(next_turn)
