"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class RecordsApp(AppConfig):
    """Merges of authority records, their old addresses, and what files have said of them."""

    name = "samband.foundation.records"
    label = "records"
