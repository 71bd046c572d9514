"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class PeopleApp(AppConfig):
    """Accounts, organisations and who belongs where."""

    name = "samband.people"
    label = "people"

    def ready(self) -> None:
        """Listen to changes of roles and of what people sign in with."""
        import_module("samband.people.receivers")
