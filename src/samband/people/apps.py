"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class PeopleApp(AppConfig):
    """Accounts, organisations and who belongs where."""

    name = "samband.people"
    label = "people"
