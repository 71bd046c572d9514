"""Registers the files with Django."""

from django.apps import AppConfig


class FilesApp(AppConfig):
    """Files that people hand in."""

    name = "samband.foundation.files"
    label = "files"
