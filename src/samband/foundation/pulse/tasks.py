"""Recurring work of this part."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from samband.foundation.pulse.actions import feel_pulse
from samband.foundation.schedule.actions import recurring
from samband.foundation.schedule.states import Every


@recurring("pulse.feel", Every(1))
def feel() -> str:
    """Ask the site once a minute, at the address that people use. Returns how it answered."""
    pulse = feel_pulse(settings.BASE_URL.rstrip("/") + reverse("pulse"), now=timezone.now())
    return "no answer" if pulse.took is None else f"{pulse.took:.2f} s"
