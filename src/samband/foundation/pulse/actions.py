"""Feeling the pulse: asking the site as anybody would, and noting the answer."""

import time
from datetime import datetime, timedelta
from http.client import HTTPException
from urllib.request import Request, urlopen

from samband.foundation.pulse.models import Pulse
from samband.foundation.pulse.queries import minute_of

PATIENCE = 30.0
"""Seconds after which an answer no longer counts as one."""
KEPT = timedelta(days=8)


def feel_pulse(address: str, *, now: datetime) -> Pulse:
    """Ask an address for its page and note how long the answer took; older notes are dropped."""
    pulse, _created = Pulse.objects.update_or_create(
        minute=minute_of(now), defaults={"took": seconds_to_answer(address)}
    )
    Pulse.objects.filter(minute__lt=now - KEPT).delete()
    return pulse


def seconds_to_answer(address: str) -> float | None:
    """Return how many seconds a page took; None when it did not come, or with an error."""
    began = time.monotonic()
    try:
        question = Request(address, headers={"User-Agent": "samband-pulse"})  # noqa: S310 - the operator's own
        with urlopen(question, timeout=PATIENCE) as answer:  # noqa: S310
            answer.read()
    except (OSError, HTTPException, ValueError):
        return None
    return time.monotonic() - began
