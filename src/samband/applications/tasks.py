"""Recurring work on applications."""

from django.utils import timezone

from samband.applications.actions.reminding import remind_of_closings, remind_of_supplements
from samband.foundation.schedule.actions import recurring
from samband.foundation.schedule.states import Daily

MORNING = 8


@recurring("applications.remind", Daily(MORNING))
def remind() -> str:
    """Remind people of what is soon to be handed in. Returns how many letters were written."""
    now = timezone.now()
    return f"{remind_of_closings(now) + remind_of_supplements(timezone.localdate(now))} reminders"
