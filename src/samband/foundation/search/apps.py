"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class SearchApp(AppConfig):
    """Words and facets found fast, in any spelling or script."""

    name = "samband.foundation.search"
    label = "search"
