"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class FlowApp(AppConfig):
    """The one engine that changes states."""

    name = "samband.foundation.flow"
    label = "flow"
