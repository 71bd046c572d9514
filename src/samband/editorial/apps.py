"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class EditorialApp(AppConfig):
    """The open site's own pages."""

    name = "samband.editorial"
    label = "editorial"
