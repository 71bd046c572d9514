"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class ImportingApp(AppConfig):
    """Pages in, catalogue records out: parse, match, review, load."""

    name = "samband.importing"
    label = "importing"
