"""Registers the configuration room, which holds layouts, error pages and operators' commands."""

from django.apps import AppConfig


class ConfigApp(AppConfig):
    """The configuration room."""

    name = "samband.config"
    label = "config"
