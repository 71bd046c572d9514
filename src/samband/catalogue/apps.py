"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class CatalogueApp(AppConfig):
    """Partnerships, projects, places, countries, goals and taxonomies."""

    name = "samband.catalogue"
    label = "catalogue"
