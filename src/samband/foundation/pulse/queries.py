"""How many minutes of a stretch of time were disturbed."""

from datetime import datetime, timedelta

from samband.foundation.pulse.models import Pulse

MINUTE = timedelta(minutes=1)


def minute_of(moment: datetime) -> datetime:
    """Return the first moment of a moment's minute."""
    return moment.replace(second=0, microsecond=0)


def disturbed_minutes(start: datetime, end: datetime, *, slow: float) -> int:
    """Return in how many whole minutes of [start, end) the service did not answer within `slow` seconds.

    A minute without a pulse counts: whoever should have asked was down as well. Before the very first pulse
    nothing is known, and nothing counts.
    """
    first = Pulse.objects.order_by("minute").first()
    if first is None:
        return 0
    start = max(minute_of(start), first.minute)
    good = Pulse.objects.filter(minute__gte=start, minute__lt=minute_of(end), took__lte=slow).count()
    return max(0, int((minute_of(end) - start) / MINUTE)) - good
