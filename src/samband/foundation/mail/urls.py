"""Addresses of the outbox, behind a guard that a higher room brings along."""

from collections.abc import Callable

from django.urls import URLPattern, path

from samband.foundation.access.views import View
from samband.foundation.mail import views


def outbox_urls(guard: Callable[[View], View]) -> tuple[list[URLPattern], str]:
    """Return the outbox's addresses (`mail:outbox`, `mail:letter`) with `guard` before each view.

    Who counts as staff is known by a higher room, so whoever mounts the outbox says who may see it.
    """
    patterns = [
        path("", guard(views.outbox), name="outbox"),
        path("<int:pk>/", guard(views.letter), name="letter"),
    ]
    return patterns, "mail"
