"""What a browser is asked about a passkey, written into the page as data."""

import json
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder

register = template.Library()


@register.filter
def as_options(options: Any) -> str:
    """Return the question to a browser as JSON, for a data attribute."""
    return json.dumps(options, cls=DjangoJSONEncoder)


@register.filter
def in_groups(secret: str) -> str:
    """Return a secret in groups of four, as somebody reads it aloud or types it."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
