"""Registers this part of the foundation with Django."""

from django.apps import AppConfig


class MediaApp(AppConfig):
    """Pictures and files that editors keep."""

    name = "samband.foundation.media"
    label = "media"
