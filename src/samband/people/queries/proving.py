"""How a person has proved to be themselves in the present session."""

from datetime import timedelta

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest
from django.utils import timezone

FRESH = timedelta(minutes=15)
"""So long a second factor counts for what asks for one again."""


def has_fresh_second_factor(request: HttpRequest) -> bool:
    """Tell whether the person used a second factor in this session a short while ago."""
    since = (timezone.now() - FRESH).timestamp()
    return any(
        record.get("method") == "mfa" and record.get("at", 0) >= since
        for record in get_authentication_records(request, request.user)
    )
