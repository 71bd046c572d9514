"""What every page may know about the site it belongs to."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from samband.people.queries import is_staff


def site(request: HttpRequest) -> dict[str, Any]:
    """Return what layouts show: demo mode, the public address, where to get help, ways to work places."""
    return {
        "may_see_office": lambda: _works_here(request),
        "demo": settings.DEMO,
        "base_url": settings.BASE_URL,
        "support_email": settings.SUPPORT_EMAIL,
    }


def _works_here(request: HttpRequest) -> bool:
    """Tell whether the reader works at the funder; asked only by layouts that show the office."""
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated and is_staff(user))
