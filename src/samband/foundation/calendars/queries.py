"""Personal addresses of calendars: made from a secret of the installation, so that none is stored."""

from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac

from samband.foundation.calendars.models import CalendarKey

LETTERS = 40


def calendar_key(user: Any) -> str:
    """Return the secret part of the address of a person's calendar; "" when there is none."""
    row = CalendarKey.objects.filter(user=user, is_open=True).first()
    return _key(row) if row else ""


def owner_of(key: str) -> Any | None:
    """Return the person whose calendar has this address, or None."""
    number, _dash, _rest = key.partition("-")
    if not (number.isascii() and number.isdecimal() and len(number) < 19):
        return None
    row = CalendarKey.objects.select_related("user").filter(pk=int(number), is_open=True).first()
    if row is None or not row.user.is_active or not constant_time_compare(_key(row), key):
        return None
    return row.user


def _key(row: CalendarKey) -> str:
    mac = salted_hmac("foundation.calendars", f"{row.pk}:{row.turn}", algorithm="sha256").hexdigest()
    return f"{row.pk}-{mac[:LETTERS]}"
