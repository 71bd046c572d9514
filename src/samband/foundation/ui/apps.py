"""The Django app that holds the user interface components."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Registers the component templates, the template tags and the gallery."""

    name = "samband.foundation.ui"
    label = "ui"
    verbose_name = "User interface"
