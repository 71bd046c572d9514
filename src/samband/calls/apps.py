"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class CallsApp(AppConfig):
    """The programme as data: components, rulesets, question sets and rounds."""

    name = "samband.calls"
    label = "calls"
