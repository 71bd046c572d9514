"""Recurring work on rounds: more time when the service failed people near closing."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_noop

from samband.calls.actions import extend_round
from samband.calls.queries import rounds
from samband.calls.states import RoundState
from samband.foundation.pulse.queries import disturbed_minutes
from samband.foundation.schedule.actions import recurring
from samband.foundation.schedule.states import Every

LAST_STRETCH = timedelta(hours=1)
"""The time before closing in which a disturbance costs people their evening."""
LOOKING_BACK = timedelta(days=1)
"""So long after closing it is still found out that the service had been down."""
REASON = gettext_noop("The service was slow or could not be reached during the last hour.")


@recurring("calls.extend_when_disturbed", Every(1))
def extend_when_disturbed() -> str:
    """Extend rounds whose last hour is, or was, disturbed. Returns which."""
    return ", ".join(extend_disturbed(timezone.now())) or "none"


def extend_disturbed(now: datetime) -> list[str]:
    """Extend every open round near its closing whose last hour has been disturbed; return their codes.

    The extension counts from the closing time, or from now when that has passed; whoever extends is the
    system, and the reason stands in the audit log and in the letters that everybody concerned gets.
    """
    extended = []
    near: Any = rounds().filter(
        state=RoundState.OPEN, closes_at__gt=now - LOOKING_BACK, closes_at__lte=now + LAST_STRETCH
    )
    for each in near:
        closes_at = each.closes_at
        disturbed = disturbed_minutes(
            closes_at - LAST_STRETCH, min(now, closes_at), slow=settings.SLOW_SECONDS
        )
        if disturbed >= settings.DISTURBED_MINUTES:
            later = max(closes_at, now) + timedelta(hours=settings.EXTENSION_HOURS)
            extend_round(each, closes_at=later, actor=None, reason=REASON)
            extended.append(each.code)
    return extended
