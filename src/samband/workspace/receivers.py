"""Keeps the search index in step with what is handed in."""

from typing import Any

from django.dispatch import receiver

from samband.assessment.flow import HANDLING
from samband.foundation.flow.actions import transitioned
from samband.workspace.actions import index_case


@receiver(transitioned)
def find_what_was_handed_in(flow: Any, name: str, subject: Any, **_: Any) -> None:
    """Index a case when it is submitted, and again when a supplementation may have changed its title."""
    if flow.name == HANDLING.name and name in ("submit", "answer_supplementation"):
        index_case(subject)
