"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class ApplicationsApp(AppConfig):
    """The joint application that two municipalities write together."""

    name = "samband.applications"
    label = "applications"
