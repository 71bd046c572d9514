"""An edit after a confirmation: the word given for the old content no longer counts."""

from typing import Any

from django.utils import timezone

from samband.applications.flow import APPLICATION
from samband.applications.models import Case
from samband.applications.states import AWAITING_SIGNATURES
from samband.foundation.flow.actions import perform

CONTENT_CHANGED = "content_changed"


def void_confirmations(case: Case, *, changed: list[str], actor: Any) -> None:
    """Void every confirmation in force and take the case back to draft; outside that it does nothing."""
    in_force = case.confirmations.filter(voided_at__isnull=True)
    if case.state != AWAITING_SIGNATURES or not in_force.exists():
        return
    in_force.update(voided_at=timezone.now(), void_reason=CONTENT_CHANGED)
    perform(APPLICATION, "reopen", case, actor=actor, data={"fields": changed})
