"""Registers the room with Django and opens its ears."""

from importlib import import_module

from django.apps import AppConfig


class AssessmentApp(AppConfig):
    """Formal check, supplementation, scores and decision."""

    name = "samband.assessment"
    label = "assessment"

    def ready(self) -> None:
        """Check the whole flow, make its moves readable and open the receivers."""
        import_module("samband.assessment.receivers")
