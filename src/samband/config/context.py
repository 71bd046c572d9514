"""What every page may know about the site it belongs to."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the settings that layouts show: demo mode, the public address, where to get help."""
    return {
        "demo": settings.DEMO,
        "base_url": settings.BASE_URL,
        "support_email": settings.SUPPORT_EMAIL,
    }
