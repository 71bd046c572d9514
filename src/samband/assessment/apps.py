"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class AssessmentApp(AppConfig):
    """Formal check, supplementation, scores and decision."""

    name = "samband.assessment"
    label = "assessment"
