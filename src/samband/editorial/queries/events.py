"""Events and trainings in the order of time."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from samband.editorial.models import EventPage
from samband.editorial.queries.tree import address

PAST = 20


def events(at: datetime) -> tuple[list[tuple[Any, str]], list[tuple[Any, str]]]:
    """Return the events to come, next first, and the latest past ones, each with its address."""
    rows: QuerySet[Any] = EventPage.objects.live().public().filter(
        locale__language_code=get_language() or "sv", starts_at__isnull=False
    )  # fmt: skip
    running = Q(ends_at__gte=at) | Q(ends_at__isnull=True, starts_at__gte=at)
    coming = rows.filter(running).order_by("starts_at").select_related("picture")
    past = rows.exclude(running).order_by("-starts_at").select_related("picture")[:PAST]
    return _addressed(coming), _addressed(past)


def _addressed(rows: Any) -> list[tuple[Any, str]]:
    code = get_language() or "sv"
    return [(row, address(row.url_path, code)) for row in rows]
